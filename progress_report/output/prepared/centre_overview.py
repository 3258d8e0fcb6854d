"""汇总总览.html, compiled. Made by ``python -m tools.build_templates``; not to be changed by hand."""

# ruff: noqa
# mypy: ignore-errors
# fmt: off

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
from progress_report.templating.language.program import Program
from progress_report.templating.prepared import PreparedPage


def _program_1(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_year = resolve('year')
        l_0_bureau = resolve('bureau')
        l_0_period_name = resolve('period_name')
        l_0_cutoff = resolve('cutoff')
        l_0_list_rule = resolve('list_rule')
        l_0_figures = resolve('figures')
        l_0_tally = resolve('tally')
        l_0_absent = resolve('absent')
        l_0_member = resolve('member')
        l_0_rank_rule = resolve('rank_rule')
        l_0_share_rule = resolve('share_rule')
        l_0_bureaus = resolve('bureaus')
        l_0_measures = resolve('measures')
        l_0_flaws = resolve('flaws')
        t_1 = environment.filters['date']
        t_2 = environment.filters['join']
        t_3 = environment.tests['none']
        pass
        yield '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8" />\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; base-uri \'none\'; form-action \'none\'; style-src \'sha256-sFsh+mcEo7sTU3LYwGffG37DoeUHGsOl5v73wyyB3PI=\'" />\n<meta name="viewport" content="width=device-width, initial-scale=1" />\n<title>'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年政务公开汇总总览</title>\n<style>/*<![CDATA[*/\n* { box-sizing: border-box; }\nbody { margin: 0; background: #fff; color: #1a1a1a; font: 15px/1.6 "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", "PingFang SC", SimSun, sans-serif; }\nmain, header { max-width: 1240px; margin: 0 auto; padding: 0 16px 24px; }\nh1 { font-size: 22px; line-height: 1.4; margin: 18px 0 4px; }\nh2 { font-size: 18px; margin: 30px 0 8px; padding-bottom: 4px; border-bottom: 2px solid #1f4e79; }\na { color: #0b4f9e; }\n:focus { outline: 3px solid #b45f06; outline-offset: 1px; }\n.muted { color: #555; }\n.facts { margin: 8px 0; padding: 0; list-style: none; }\n.facts li { display: inline-block; margin: 0 22px 4px 0; }\n.scroll { overflow-x: auto; margin: 8px 0; }\ntable { border-collapse: collapse; font-size: 14px; width: 100%; }\ncaption { text-align: left; font-weight: bold; padding: 4px 0; }\nth, td { border: 1px solid #8a8a8a; padding: 4px 7px; text-align: left; vertical-align: top; unicode-bidi: isolate; overflow-wrap: break-word; }\nthead th { background: #e6ecf2; white-space: nowrap; }\ntbody th { font-weight: normal; min-width: 8em; }\ntd.num, th.num { text-align: right; white-space: nowrap; }\ntd.text { min-width: 15em; }\n.late { background: #fbd9d5; font-weight: bold; }\n@media print { body { font-size: 12px; } thead { display: table-header-group; } tr { break-inside: avoid; } }\n/*]]>*/</style>\n</head>\n<body>\n<header>\n<h1>'
        yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
        yield '：'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年'
        yield environment.finalize((undefined(name='period_name') if l_0_period_name is missing else l_0_period_name))
        yield '汇总总览</h1>\n<p class="muted">'
        if (undefined(name='cutoff') if l_0_cutoff is missing else l_0_cutoff):
            pass
            yield '统计截止'
            yield environment.finalize(t_1((undefined(name='cutoff') if l_0_cutoff is missing else l_0_cutoff)))
            yield '。'
        yield environment.finalize((undefined(name='list_rule') if l_0_list_rule is missing else l_0_list_rule))
        yield '。</p>\n</header>\n<main>\n<ul class="facts">\n<li>应报送'
        yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'expected'))
        yield '家</li>\n<li>已报送'
        yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'handed_in'))
        yield '家</li>\n<li>未报送'
        yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'absent'))
        yield '家</li>\n<li>不能采用'
        yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'broken'))
        yield '家</li>\n<li>数据与附表不一致'
        yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'differing'))
        yield '家</li>\n<li>版式未通过'
        yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'unlawful'))
        yield '家</li>\n<li>草稿'
        yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'drafts'))
        yield '家</li>\n</ul>\n<ul class="facts">\n<li>共同任务'
        yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'common'))
        yield '项，'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'total'))
        yield '项次</li>\n<li>已完成'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done'))
        yield '项次</li>\n<li>完成率'
        if t_3(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done_share')):
            pass
            yield '—'
        else:
            pass
            yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done_share'))
            yield '%'
        yield '</li>\n<li>逾期未完成'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'overdue'))
        yield '项次</li>\n<li>未并入'
        yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'unmatched'))
        yield '项次</li>\n</ul>\n'
        if (undefined(name='absent') if l_0_absent is missing else l_0_absent):
            pass
            yield '<p>未报送：'
            yield environment.finalize(t_2(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), '、'))
            yield '。</p>'
        yield '\n<h2>各'
        yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
        yield '排名</h2>\n<p class="muted">'
        yield environment.finalize((undefined(name='rank_rule') if l_0_rank_rule is missing else l_0_rank_rule))
        yield '。完成率＝'
        yield environment.finalize((undefined(name='share_rule') if l_0_share_rule is missing else l_0_share_rule))
        yield '。</p>\n<div class="scroll"><table>\n<thead><tr><th scope="col" class="num">名次</th><th scope="col">'
        yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
        yield '</th><th scope="col">来源</th><th scope="col" class="num">任务</th><th scope="col" class="num">已完成</th><th scope="col" class="num">推进中</th><th scope="col" class="num">持续推进</th><th scope="col" class="num">未开展</th><th scope="col" class="num">不适用</th><th scope="col" class="num">未报送</th><th scope="col" class="num">逾期</th><th scope="col" class="num">完成率</th><th scope="col">数据</th><th scope="col">版式</th><th scope="col">说明</th></tr></thead>\n<tbody>\n'
        for l_1_one in environment.call(context, environment.steps, (undefined(name='bureaus') if l_0_bureaus is missing else l_0_bureaus)):
            _loop_vars = {}
            pass
            yield '<tr><td class="num">'
            if t_3(environment.getattr(l_1_one, 'rank')):
                pass
                yield '—'
            else:
                pass
                yield environment.finalize(environment.getattr(l_1_one, 'rank'))
            yield '</td><th scope="row">'
            yield environment.finalize(environment.getattr(l_1_one, 'name'))
            yield '</th><td>'
            yield environment.finalize(environment.getattr(l_1_one, 'source'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'total'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'done'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'ongoing'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'continuing'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'not_started'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'not_applicable'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'missing'))
            yield '</td><td class="num'
            if environment.getattr(l_1_one, 'overdue'):
                pass
                yield ' late'
            yield '">'
            yield environment.finalize(environment.getattr(l_1_one, 'overdue'))
            yield '</td><td class="num">'
            if t_3(environment.getattr(l_1_one, 'done_share')):
                pass
                yield '—'
            else:
                pass
                yield environment.finalize(environment.getattr(l_1_one, 'done_share'))
                yield '%'
            yield '</td><td class="'
            if (environment.getattr(l_1_one, 'agrees') == '不一致'):
                pass
                yield 'late'
            yield '">'
            yield environment.finalize(environment.getattr(l_1_one, 'agrees'))
            yield '</td><td class="'
            if (environment.getattr(l_1_one, 'layout') == '不符合'):
                pass
                yield 'late'
            yield '">'
            yield environment.finalize(environment.getattr(l_1_one, 'layout'))
            yield '</td><td>'
            yield environment.finalize(environment.getattr(l_1_one, 'note'))
            yield '</td></tr>\n'
        l_1_one = missing
        yield '</tbody>\n</table></div>\n<h2>共同任务</h2>\n<div class="scroll"><table>\n<thead><tr><th scope="col" class="num">序号</th><th scope="col">任务</th><th scope="col" class="num">有此任务家数</th><th scope="col" class="num">已完成</th><th scope="col" class="num">推进中</th><th scope="col" class="num">未开展</th><th scope="col" class="num">不适用</th><th scope="col" class="num">逾期</th><th scope="col" class="num">完成率</th><th scope="col">逾期未完成的'
        yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
        yield '</th></tr></thead>\n<tbody>\n'
        for l_1_one in environment.call(context, environment.steps, (undefined(name='measures') if l_0_measures is missing else l_0_measures)):
            _loop_vars = {}
            pass
            yield '<tr><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'number'))
            yield '</td><th scope="row">'
            yield environment.finalize(environment.getattr(l_1_one, 'short_name'))
            yield '</th><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'total'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'done'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'ongoing'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'not_started'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_one, 'not_applicable'))
            yield '</td><td class="num'
            if environment.getattr(l_1_one, 'overdue'):
                pass
                yield ' late'
            yield '">'
            yield environment.finalize(environment.getattr(l_1_one, 'overdue'))
            yield '</td><td class="num">'
            if t_3(environment.getattr(l_1_one, 'done_share')):
                pass
                yield '—'
            else:
                pass
                yield environment.finalize(environment.getattr(l_1_one, 'done_share'))
                yield '%'
            yield '</td><td>'
            yield environment.finalize(environment.getattr(l_1_one, 'behind'))
            yield '</td></tr>\n'
        l_1_one = missing
        yield '</tbody>\n</table></div>\n<h2>需要核实</h2>\n<div class="scroll"><table>\n<thead><tr><th scope="col">'
        yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
        yield '</th><th scope="col">类别</th><th scope="col">问题</th><th scope="col">打印的</th><th scope="col">按附表应为</th><th scope="col">位置</th></tr></thead>\n<tbody>\n'
        for l_1_one in environment.call(context, environment.steps, (undefined(name='flaws') if l_0_flaws is missing else l_0_flaws)):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield environment.finalize(environment.getattr(l_1_one, 'bureau'))
            yield '</th><td>'
            yield environment.finalize(environment.getattr(l_1_one, 'kind'))
            yield '</td><td class="text">'
            yield environment.finalize(environment.getattr(l_1_one, 'what'))
            yield '</td><td>'
            yield environment.finalize(environment.getattr(l_1_one, 'printed'))
            yield '</td><td>'
            yield environment.finalize(environment.getattr(l_1_one, 'counted'))
            yield '</td><td>'
            yield environment.finalize(environment.getattr(l_1_one, 'where'))
            yield '</td></tr>\n'
        l_1_one = missing
        yield '</tbody>\n</table></div>\n<p>每个数字的来源在“汇总表.xlsx”的核对底稿里：<a href="./汇总表.xlsx">汇总表.xlsx</a></p>\n</main>\n</body>\n</html>\n'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


DOCUMENTS = {
    '114780df8b3c0cb7213053177e459ee760a10f4685e998f20b8c5cf553943c71': PreparedPage(Program('汇总总览.html', _program_1, frozenset(()))),
}
