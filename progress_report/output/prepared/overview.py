"""总览.html, compiled. Made by ``python -m tools.build_templates``; not to be changed by hand."""

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
        l_0_period_name = resolve('period_name')
        l_0_words_cut = resolve('words_cut')
        l_0_bureau = resolve('bureau')
        l_0_period_code = resolve('period_code')
        l_0_cutoff = resolve('cutoff')
        l_0_due = resolve('due')
        l_0_due_words = resolve('due_words')
        l_0_made_on = resolve('made_on')
        l_0_todo = resolve('todo')
        l_0_total = resolve('total')
        l_0_done = resolve('done')
        l_0_done_share = resolve('done_share')
        l_0_time_share = resolve('time_share')
        l_0_overdue_count = resolve('overdue_count')
        l_0_draft = resolve('draft')
        l_0_parts = resolve('parts')
        l_0_own_parts = resolve('own_parts')
        l_0_offices = resolve('offices')
        l_0_legend = resolve('legend')
        l_0_bands = resolve('bands')
        l_0_overdue = resolve('overdue')
        l_0_coming = resolve('coming')
        l_0_coming_days = resolve('coming_days')
        l_0_calendar_url = resolve('calendar_url')
        l_0_line = resolve('line')
        l_0_bars = resolve('bars')
        l_0_comparison = resolve('comparison')
        l_0_files = resolve('files')
        l_0_evidence = resolve('evidence')
        l_0_inputs = resolve('inputs')
        l_0_version = resolve('version')
        t_1 = environment.filters['date']
        t_2 = environment.filters['join']
        t_3 = environment.filters['length']
        t_4 = environment.filters['max']
        t_5 = environment.tests['none']
        pass
        yield '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8" />\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; base-uri \'none\'; form-action \'none\'; style-src \'sha256-UUD1Cn2QrBQKYE8uXvnkuw4GEtZvcbCQMFENBLc1ATY=\'; script-src \'sha256-uyXnGwxWlu7TziE8OLs969YkkaNERfIXTFmxzXy9Ijg=\'" />\n<meta name="viewport" content="width=device-width, initial-scale=1" />\n<title>'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年政务公开'
        yield environment.finalize((undefined(name='period_name') if l_0_period_name is missing else l_0_period_name))
        yield '总览</title>\n<style>/*<![CDATA[*/\n* { box-sizing: border-box; }\nhtml { -webkit-text-size-adjust: 100%; }\nbody { margin: 0; word-wrap: break-word; overflow-wrap: break-word; background: #fff; color: #1a1a1a; font: 15px/1.6 "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", "PingFang SC", SimSun, sans-serif; }\nmain, header, footer { max-width: 1240px; margin: 0 auto; padding: 0 16px; }\nh1 { font-size: 22px; line-height: 1.4; margin: 18px 0 4px; }\nh2 { font-size: 18px; margin: 30px 0 8px; padding-bottom: 4px; border-bottom: 2px solid #1f4e79; }\nh3 { font-size: 16px; margin: 18px 0 6px; }\np { margin: 6px 0; }\na { color: #0b4f9e; }\n:focus { outline: 3px solid #b45f06; outline-offset: 1px; }\n.skip { position: absolute; left: -999px; }\n.skip:focus { left: 8px; top: 8px; background: #fff; padding: 6px; }\n.muted { color: #555; }\n.todo { margin: 10px 0; padding: 12px 16px 12px 40px; border: 2px solid #1f4e79; background: #f2f7fc; font-size: 17px; }\n.facts { margin: 8px 0; padding: 0; list-style: none; }\n.facts li { display: inline-block; margin: 0 22px 4px 0; }\n.scroll { overflow-x: auto; margin: 8px 0; }\ntable { border-collapse: collapse; font-size: 14px; }\ncaption { text-align: left; font-weight: bold; padding: 4px 0; }\nth, td { border: 1px solid #8a8a8a; padding: 4px 7px; text-align: left; vertical-align: top; unicode-bidi: isolate; }\nthead th { background: #e6ecf2; }\ntd.num, th.num { text-align: right; white-space: nowrap; }\nthead th { white-space: nowrap; }\ntbody th { min-width: 6em; }\n.wide { width: 100%; }\n.wrap td, .wrap th, .words li, .msg { word-wrap: break-word; overflow-wrap: break-word; }\ntd.text, td.few, td.place, .wrap tbody th, .words li, .msg { overflow-wrap: anywhere; }\ntd.day { white-space: nowrap; }\ntd.text { min-width: 15em; }\ntd.few, td.place { min-width: 5em; }\n.board th[scope=row] { font-weight: normal; min-width: 180px; }\n.board thead th { min-width: 58px; white-space: normal; text-align: center; vertical-align: bottom; }\n.board td { text-align: center; padding: 0; white-space: nowrap; vertical-align: middle; }\n.board td.num { text-align: center; }\n.board td a { display: block; padding: 5px 3px; text-decoration: none; color: #1a1a1a; }\n.board td a:hover, .board td a.on { outline: 2px solid #1f4e79; outline-offset: -2px; }\n.d { background: #e2f0e0; }\n.o, .w { background: #fff2cf; }\n.c { background: #e4eef8; }\n.n { background: #f4e6d8; }\n.a { background: #efefef; }\n.e { background: #fbd9d5; font-weight: bold; }\ntd.m, .day.m { background: #3a3a3a; }\n.board td.m a, .m { background: #3a3a3a; color: #fff; }\n.key { display: inline-block; padding: 0 6px; border: 1px solid #8a8a8a; }\n.words { margin: 4px 0; padding-left: 46px; }\n.words li { margin: 2px 0; unicode-bidi: isolate; }\n.words li:target { outline: 2px solid #b45f06; }\n.msg { white-space: pre-wrap; border: 1px solid #8a8a8a; padding: 8px; background: #fafafa; margin: 4px 0; font-size: 14px; }\n.large .band, .large .office { content-visibility: auto; contain-intrinsic-size: auto 400px; }\n.office { border-top: 1px solid #b5b5b5; padding: 2px 0 8px; }\nsummary { cursor: pointer; color: #0b4f9e; }\nbutton { font: inherit; font-size: 14px; padding: 3px 10px; margin: 2px 6px 2px 0; color: #1a1a1a; background: #f3f3f3; border: 1px solid #6a6a6a; cursor: pointer; }\nbutton[aria-pressed=true] { background: #1f4e79; color: #fff; }\n.js table.sort thead th { cursor: pointer; text-decoration: underline; }\n.tools { margin: 6px 0; }\n.only-script { display: none; }\n.js .only-script { display: block; }\n#panel { position: fixed; left: 0; right: 0; bottom: 0; max-height: 45%; overflow: auto; background: #fff; border-top: 3px solid #1f4e79; padding: 10px 16px; display: none; }\n#panel.open { display: block; }\n#panel p { max-width: 1200px; margin: 4px auto; word-wrap: break-word; overflow-wrap: anywhere; }\nsvg text { font-size: 12px; fill: #1a1a1a; }\n.bar { width: 200px; max-width: 40vw; height: 14px; vertical-align: middle; }\n.gone td { color: #6b2b00; }\n@media (max-width: 600px) {\n  body { font-size: 16px; }\n  main, header, footer { padding: 0 10px; }\n  .todo { padding-left: 30px; }\n  .board th[scope=row] { min-width: 110px; }\n  .chart { width: 100%; height: auto; }\n}\n@page { size: A4; margin: 12mm 10mm; }\n@media print {\n  body { font-size: 10pt; }\n  main, header, footer { max-width: none; padding: 0; }\n  .only-script, .js .only-script, .tools, #panel, #panel.open, .skip, details.quotes, .send, .noprint { display: none; }\n  .scroll { overflow: visible; padding-right: 1px; }\n  .large .band, .large .office { content-visibility: visible; }\n  thead th { white-space: normal; }\n  tbody th { min-width: 0; }\n  .js table.sort thead th { text-decoration: none; }\n  table { font-size: 8.5pt; width: 100%; }\n  th, td { padding: 2px 3px; }\n  td.text { min-width: 0; }\n  .found th:last-child { width: 48mm; }\n  .board { table-layout: fixed; font-size: 7.5pt; }\n  .board th[scope=row] { min-width: 0; width: 40mm; }\n  .board thead th { min-width: 0; word-wrap: break-word; }\n  .board th.num { width: 8mm; }\n  .board td a { padding: 1px 0; }\n  tr, .todo, svg { page-break-inside: avoid; }\n  h2, h3, caption { page-break-after: avoid; }\n  thead { display: table-header-group; }\n  a { color: #1a1a1a; text-decoration: none; }\n  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }\n  .chart { width: 150mm; height: auto; }\n}\n/*]]>*/</style>\n</head>\n<body class="'
        if (undefined(name='words_cut') if l_0_words_cut is missing else l_0_words_cut):
            pass
            yield 'large'
        yield '">\n<a class="skip noprint" href="#todo">跳到正文</a>\n<header>\n<h1>'
        yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年政务公开'
        yield environment.finalize((undefined(name='period_name') if l_0_period_name is missing else l_0_period_name))
        yield '（'
        yield environment.finalize((undefined(name='period_code') if l_0_period_code is missing else l_0_period_code))
        yield '）总览</h1>\n<p class="muted">统计截止'
        yield environment.finalize(t_1((undefined(name='cutoff') if l_0_cutoff is missing else l_0_cutoff)))
        yield '，报送截止'
        yield environment.finalize(t_1((undefined(name='due') if l_0_due is missing else l_0_due)))
        yield '，'
        yield environment.finalize((undefined(name='due_words') if l_0_due_words is missing else l_0_due_words))
        yield '。本页生成于'
        yield environment.finalize(t_1((undefined(name='made_on') if l_0_made_on is missing else l_0_made_on)))
        yield '。</p>\n</header>\n<main>\n<section aria-labelledby="todo">\n<h2 id="todo" tabindex="-1">一、现在要做的事</h2>\n<ol class="todo">\n'
        for l_1_line in environment.call(context, environment.steps, (undefined(name='todo') if l_0_todo is missing else l_0_todo)):
            _loop_vars = {}
            pass
            yield '<li>'
            yield environment.finalize(l_1_line)
            yield '</li>\n'
        l_1_line = missing
        yield '</ol>\n<ul class="facts">\n<li>任务'
        yield environment.finalize((undefined(name='total') if l_0_total is missing else l_0_total))
        yield '项，已完成'
        yield environment.finalize((undefined(name='done') if l_0_done is missing else l_0_done))
        yield '项</li>\n<li>完成率'
        if t_5((undefined(name='done_share') if l_0_done_share is missing else l_0_done_share)):
            pass
            yield '—'
        else:
            pass
            yield environment.finalize((undefined(name='done_share') if l_0_done_share is missing else l_0_done_share))
            yield '%'
        yield '，序时进度'
        yield environment.finalize((undefined(name='time_share') if l_0_time_share is missing else l_0_time_share))
        yield '%</li>\n<li>统计截止时逾期未完成'
        yield environment.finalize((undefined(name='overdue_count') if l_0_overdue_count is missing else l_0_overdue_count))
        yield '项</li>\n<li>'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '现在只能出草稿'
        else:
            pass
            yield '可以出正式稿'
        yield '</li>\n<li>报告文字'
        yield environment.finalize((undefined(name='parts') if l_0_parts is missing else l_0_parts))
        yield '段，统稿中本人写的'
        yield environment.finalize((undefined(name='own_parts') if l_0_own_parts is missing else l_0_own_parts))
        yield '段</li>\n</ul>\n</section>\n\n<section aria-labelledby="board">\n<h2 id="board">二、各科室、各项任务的状态</h2>\n<div class="scroll" tabindex="0" role="region" aria-label="各科室报送情况">\n<table class="sort">\n<caption>各科室报送情况</caption>\n<thead><tr><th scope="col">科室</th><th scope="col">报送情况</th><th scope="col" class="num">承担</th><th scope="col" class="num">已完成</th><th scope="col" class="num">错误</th><th scope="col" class="num">提醒</th><th scope="col">收到的填报表</th></tr></thead>\n<tbody>\n'
        def t_6(fiter):
            for l_1_office in fiter:
                if environment.getattr(l_1_office, 'name'):
                    yield l_1_office
        for l_1_office in t_6(environment.call(context, environment.steps, (undefined(name='offices') if l_0_offices is missing else l_0_offices))):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row"><a href="#o'
            yield environment.finalize(environment.getattr(l_1_office, 'ordinal'))
            yield '">'
            yield environment.finalize(environment.getattr(l_1_office, 'name'))
            yield '</a></th><td class="day '
            yield environment.finalize(environment.getattr(l_1_office, 'kind'))
            yield '">'
            yield environment.finalize(environment.getattr(l_1_office, 'symbol'))
            yield ' '
            yield environment.finalize(environment.getattr(l_1_office, 'standing'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_office, 'measures'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_office, 'done'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_office, 'errors'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_office, 'warnings'))
            yield '</td><td class="few">'
            yield environment.finalize((environment.getattr(l_1_office, 'file') or '—'))
            yield '</td></tr>\n'
        l_1_office = missing
        yield '</tbody>\n</table>\n</div>\n<p>每格一项任务、一个科室；点一格看该科室的原话和所在的单元格。\n'
        for l_1_one in environment.call(context, environment.steps, (undefined(name='legend') if l_0_legend is missing else l_0_legend)):
            _loop_vars = {}
            pass
            yield '<span class="key '
            yield environment.finalize(environment.getattr(l_1_one, 'kind'))
            yield '">'
            yield environment.finalize(environment.getattr(l_1_one, 'symbol'))
            yield environment.finalize(environment.getattr(l_1_one, 'word'))
            yield '</span> '
            yield environment.finalize(environment.getattr(l_1_one, 'meaning'))
            yield '\u3000\n'
        l_1_one = missing
        yield '</p>\n'
        l_1_loop = missing
        for l_1_band, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='bands') if l_0_bands is missing else l_0_bands)), undefined):
            _loop_vars = {}
            pass
            yield '<div class="scroll band" tabindex="0" role="region" aria-label="任务状态，第'
            yield environment.finalize(environment.getattr(l_1_loop, 'index'))
            yield '栏">\n<table class="board">\n<caption>'
            if (environment.getattr(l_1_loop, 'length') > 1):
                pass
                yield '第'
                yield environment.finalize(environment.getattr(l_1_loop, 'index'))
                yield '栏：'
                yield environment.finalize(environment.getattr(environment.getitem(environment.getattr(l_1_band, 'columns'), 0), 'name'))
                yield '等'
                yield environment.finalize(t_3(context, environment.getattr(l_1_band, 'columns')))
                yield '个科室'
            else:
                pass
                yield '各项任务的状态'
            yield '</caption>\n<thead><tr><th scope="col" class="num">序号</th><th scope="col">任务</th>'
            for l_2_column in environment.call(context, environment.steps, environment.getattr(l_1_band, 'columns'), _loop_vars=_loop_vars):
                _loop_vars = {}
                pass
                yield '<th scope="col">'
                yield environment.finalize(environment.getattr(l_2_column, 'name'))
                yield '</th>'
            l_2_column = missing
            yield '</tr></thead>\n<tbody>\n'
            for l_2_row in environment.call(context, environment.steps, environment.getattr(l_1_band, 'rows'), _loop_vars=_loop_vars):
                _loop_vars = {}
                pass
                yield '<tr><td class="num">'
                yield environment.finalize(environment.getattr(l_2_row, 'number'))
                yield '</td><th scope="row">'
                yield environment.finalize(environment.getattr(l_2_row, 'text'))
                yield '</th>'
                for l_3_cell in environment.call(context, environment.steps, environment.getattr(l_2_row, 'cells'), _loop_vars=_loop_vars):
                    _loop_vars = {}
                    pass
                    if environment.getattr(l_3_cell, 'kind'):
                        pass
                        yield '<td class="'
                        yield environment.finalize(environment.getattr(l_3_cell, 'kind'))
                        yield '"><a href="#'
                        yield environment.finalize(environment.getattr(l_3_cell, 'anchor'))
                        yield '">'
                        yield environment.finalize(environment.getattr(l_3_cell, 'symbol'))
                        yield environment.finalize(environment.getattr(l_3_cell, 'word'))
                        if environment.getattr(l_3_cell, 'asked'):
                            pass
                            yield '？'
                        yield '</a></td>'
                    else:
                        pass
                        yield '<td></td>'
                l_3_cell = missing
                yield '</tr>\n'
            l_2_row = missing
            yield '</tbody>\n</table>\n</div>\n'
        l_1_loop = l_1_band = missing
        yield '</section>\n\n<section aria-labelledby="findings">\n<h2 id="findings">三、核查出的问题</h2>\n<div class="tools only-script" id="tools">\n<span id="grades-label">只看：</span><span role="group" aria-labelledby="grades-label"><button type="button" class="grade" value="" aria-pressed="true">全部</button><button type="button" class="grade" value="e" aria-pressed="false">错误</button><button type="button" class="grade" value="w" aria-pressed="false">提醒</button><button type="button" class="grade" value="n" aria-pressed="false">已规范</button></span>\n</div>\n'
        for l_1_office in environment.call(context, environment.steps, (undefined(name='offices') if l_0_offices is missing else l_0_offices)):
            _loop_vars = {}
            pass
            yield '<div class="office" id="o'
            yield environment.finalize(environment.getattr(l_1_office, 'ordinal'))
            yield '">\n<h3>'
            yield environment.finalize((environment.getattr(l_1_office, 'name') or '不属于哪个科室的（由办公室定）'))
            yield '\u3000<span class="key '
            yield environment.finalize(environment.getattr(l_1_office, 'kind'))
            yield '">'
            yield environment.finalize(environment.getattr(l_1_office, 'symbol'))
            yield ' '
            yield environment.finalize((environment.getattr(l_1_office, 'standing') or '待定'))
            yield '</span></h3>\n'
            if environment.getattr(l_1_office, 'findings'):
                pass
                yield '<div class="scroll" tabindex="0" role="region" aria-label="'
                yield environment.finalize((environment.getattr(l_1_office, 'name') or '办公室'))
                yield '的问题">\n<table class="sort wide wrap found">\n<thead><tr><th scope="col">级别</th><th scope="col">代码</th><th scope="col" class="num">序号</th><th scope="col">单元格</th><th scope="col">问题</th><th scope="col">处理办法</th></tr></thead>\n<tbody>\n'
                for l_2_one in environment.call(context, environment.steps, environment.getattr(l_1_office, 'findings'), _loop_vars=_loop_vars):
                    _loop_vars = {}
                    pass
                    yield '<tr class="g-'
                    yield environment.finalize(environment.getattr(l_2_one, 'kind'))
                    yield '"><td class="day'
                    if (environment.getattr(l_2_one, 'kind') != 'n'):
                        pass
                        yield ' '
                        yield environment.finalize(environment.getattr(l_2_one, 'kind'))
                    yield '">'
                    yield environment.finalize(environment.getattr(l_2_one, 'grade'))
                    yield '</td><td>'
                    yield environment.finalize(environment.getattr(l_2_one, 'code'))
                    yield '</td><td class="num">'
                    yield environment.finalize(environment.getattr(l_2_one, 'number'))
                    yield '</td><td class="place">'
                    yield environment.finalize(environment.getattr(l_2_one, 'cell'))
                    yield '</td><td class="text">'
                    yield environment.finalize(environment.getattr(l_2_one, 'message'))
                    yield '</td><td class="text">'
                    yield environment.finalize(environment.getattr(l_2_one, 'remedy'))
                    yield '</td></tr>\n'
                l_2_one = missing
                yield '</tbody>\n</table>\n</div>\n'
                if environment.getattr(l_1_office, 'more'):
                    pass
                    yield '<p>另有'
                    yield environment.finalize(environment.getattr(l_1_office, 'more'))
                    yield '处没有列在这里，见“核查结果.xlsx”。</p>'
                yield '\n'
            elif (environment.getattr(l_1_office, 'standing') == '未报'):
                pass
                yield '<p>还没有收到填报表。</p>\n'
            else:
                pass
                yield '<p>没有问题。</p>\n'
            if environment.getattr(l_1_office, 'message'):
                pass
                yield '<details class="send"><summary>发给'
                yield environment.finalize(environment.getattr(l_1_office, 'name'))
                yield '的话</summary>\n<div class="msg" id="m'
                yield environment.finalize(environment.getattr(l_1_office, 'ordinal'))
                yield '">'
                yield environment.finalize(environment.getattr(l_1_office, 'message'))
                yield '</div>\n<p class="only-script"><button type="button" class="copy" value="m'
                yield environment.finalize(environment.getattr(l_1_office, 'ordinal'))
                yield '">复制</button><span role="status"></span></p>\n</details>\n'
            if environment.getattr(l_1_office, 'words'):
                pass
                yield '<details class="quotes" open="open"><summary>'
                yield environment.finalize(environment.getattr(l_1_office, 'name'))
                yield '的原话'
                if (undefined(name='words_cut') if l_0_words_cut is missing else l_0_words_cut):
                    pass
                    yield '（任务多，每项只显示前'
                    yield environment.finalize((undefined(name='words_cut') if l_0_words_cut is missing else l_0_words_cut))
                    yield '字）'
                yield '</summary>\n<ul class="words">\n'
                for l_2_one in environment.call(context, environment.steps, environment.getattr(l_1_office, 'words'), _loop_vars=_loop_vars):
                    _loop_vars = {}
                    pass
                    yield '<li id="'
                    yield environment.finalize(environment.getattr(l_2_one, 'anchor'))
                    yield '">第'
                    yield environment.finalize(environment.getattr(l_2_one, 'number'))
                    yield '项'
                    if environment.getattr(l_2_one, 'state'):
                        pass
                        yield ' '
                        yield environment.finalize(environment.getattr(l_2_one, 'state'))
                    if environment.getattr(l_2_one, 'cell'):
                        pass
                        yield ' '
                        yield environment.finalize(environment.getattr(l_2_one, 'cell'))
                    yield '：'
                    yield environment.finalize((environment.getattr(l_2_one, 'text') or '—'))
                    yield '</li>\n'
                l_2_one = missing
                yield '</ul>\n</details>\n'
            yield '</div>\n'
        l_1_office = missing
        yield '</section>\n\n<section aria-labelledby="dates">\n<h2 id="dates">四、逾期的和临近的日期</h2>\n'
        if (undefined(name='overdue') if l_0_overdue is missing else l_0_overdue):
            pass
            yield '<div class="scroll" tabindex="0" role="region" aria-label="已经到期而没有完成的">\n<table class="sort wide wrap">\n<caption>已经到期而没有完成的</caption>\n<thead><tr><th scope="col">时限</th><th scope="col" class="num">过了几天</th><th scope="col" class="num">序号</th><th scope="col">任务</th><th scope="col">没有完成的科室</th><th scope="col">状态</th></tr></thead>\n<tbody>\n'
            for l_1_one in environment.call(context, environment.steps, (undefined(name='overdue') if l_0_overdue is missing else l_0_overdue)):
                _loop_vars = {}
                pass
                yield '<tr><td class="day">'
                yield environment.finalize(environment.getattr(l_1_one, 'day'))
                yield '</td><td class="num">'
                yield environment.finalize(t_4(context, [(0 - environment.getattr(l_1_one, 'days')), 0]))
                yield '</td><td class="num">'
                yield environment.finalize(environment.getattr(l_1_one, 'number'))
                yield '</td><td class="text">'
                yield environment.finalize(environment.getattr(l_1_one, 'text'))
                yield '</td><td class="few">'
                yield environment.finalize(environment.getattr(l_1_one, 'offices'))
                yield '</td><td class="day">'
                yield environment.finalize(environment.getattr(l_1_one, 'state'))
                yield '</td></tr>\n'
            l_1_one = missing
            yield '</tbody>\n</table>\n</div>\n'
        else:
            pass
            yield '<p>没有已经到期而没有完成的任务。</p>\n'
        if (undefined(name='coming') if l_0_coming is missing else l_0_coming):
            pass
            yield '<div class="scroll" tabindex="0" role="region" aria-label="临近的日期">\n<table class="sort wide wrap">\n<caption>'
            yield environment.finalize((undefined(name='coming_days') if l_0_coming_days is missing else l_0_coming_days))
            yield '天之内</caption>\n<thead><tr><th scope="col">日期</th><th scope="col" class="num">还有几天</th><th scope="col" class="num">序号</th><th scope="col">事项</th><th scope="col">科室</th></tr></thead>\n<tbody>\n'
            for l_1_one in environment.call(context, environment.steps, (undefined(name='coming') if l_0_coming is missing else l_0_coming)):
                _loop_vars = {}
                pass
                yield '<tr><td class="day">'
                yield environment.finalize(environment.getattr(l_1_one, 'day'))
                yield '</td><td class="num">'
                yield environment.finalize(environment.getattr(l_1_one, 'days'))
                yield '</td><td class="num">'
                yield environment.finalize(environment.getattr(l_1_one, 'number'))
                yield '</td><td class="text">'
                yield environment.finalize(environment.getattr(l_1_one, 'text'))
                yield '</td><td class="few">'
                yield environment.finalize(environment.getattr(l_1_one, 'offices'))
                yield '</td></tr>\n'
            l_1_one = missing
            yield '</tbody>\n</table>\n</div>\n'
        else:
            pass
            yield '<p>'
            yield environment.finalize((undefined(name='coming_days') if l_0_coming_days is missing else l_0_coming_days))
            yield '天之内没有时间节点。</p>\n'
        if (undefined(name='calendar_url') if l_0_calendar_url is missing else l_0_calendar_url):
            pass
            yield '<p class="noprint"><a href="./'
            yield environment.finalize((undefined(name='calendar_url') if l_0_calendar_url is missing else l_0_calendar_url))
            yield '">报送日历（ics）</a>：可导入手机或邮箱的日历，全年的报送截止、最后一个工作日和时间节点都在里面。</p>'
        yield '\n</section>\n\n<section aria-labelledby="progress">\n<h2 id="progress">五、进度</h2>\n<svg class="chart" width="640" height="250" viewBox="0 0 640 250" role="img" aria-labelledby="line-title">\n<title id="line-title">各报送期的完成率与序时进度，数字见下表</title>\n<rect x="44" y="16" width="560" height="190" fill="#ffffff" stroke="#8a8a8a" />\n<path d="M44 63.5H604M44 111H604M44 158.5H604" fill="none" stroke="#d5d5d5" />\n<text x="8" y="20">100%</text><text x="14" y="115">50%</text><text x="22" y="210">0%</text>\n<path d="M44 206L604 16" fill="none" stroke="#6a6a6a" stroke-width="2" stroke-dasharray="7 5" />\n<text x="470" y="42">序时进度</text>\n<polyline points="'
        yield environment.finalize(environment.getattr((undefined(name='line') if l_0_line is missing else l_0_line), 'path'))
        yield '" fill="none" stroke="#1f4e79" stroke-width="3" />\n'
        for l_1_point in environment.call(context, environment.steps, environment.getattr((undefined(name='line') if l_0_line is missing else l_0_line), 'points')):
            _loop_vars = {}
            pass
            yield '<path d="M'
            yield environment.finalize(environment.getattr(l_1_point, 'x'))
            yield ' 206v6" stroke="#1a1a1a" /><text x="'
            yield environment.finalize(environment.getattr(l_1_point, 'x'))
            yield '" y="228" text-anchor="middle">'
            yield environment.finalize(environment.getattr(l_1_point, 'code'))
            yield '</text>\n'
            if environment.getattr(l_1_point, 'y'):
                pass
                yield '<circle cx="'
                yield environment.finalize(environment.getattr(l_1_point, 'x'))
                yield '" cy="'
                yield environment.finalize(environment.getattr(l_1_point, 'y'))
                yield '" r="5" fill="#1f4e79" /><text x="'
                yield environment.finalize(environment.getattr(l_1_point, 'x'))
                yield '" y="'
                yield environment.finalize(environment.getattr(l_1_point, 'label_y'))
                yield '" text-anchor="middle">'
                yield environment.finalize(environment.getattr(l_1_point, 'done_share'))
                yield '%</text>'
            yield '\n'
        l_1_point = missing
        yield '</svg>\n<div class="scroll" tabindex="0" role="region" aria-label="各报送期的进度">\n<table>\n<caption>各报送期</caption>\n<thead><tr><th scope="col">报送期</th><th scope="col">统计截止</th><th scope="col" class="num">完成率</th><th scope="col" class="num">序时进度</th></tr></thead>\n<tbody>\n'
        for l_1_point in environment.call(context, environment.steps, environment.getattr((undefined(name='line') if l_0_line is missing else l_0_line), 'points')):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield environment.finalize(environment.getattr(l_1_point, 'name'))
            yield '（'
            yield environment.finalize(environment.getattr(l_1_point, 'code'))
            yield '）</th><td>'
            yield environment.finalize(environment.getattr(l_1_point, 'cutoff'))
            yield '</td><td class="num">'
            if t_5(environment.getattr(l_1_point, 'done_share')):
                pass
                yield '—'
            else:
                pass
                yield environment.finalize(environment.getattr(l_1_point, 'done_share'))
                yield '%'
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_point, 'time_share'))
            yield '%</td></tr>\n'
        l_1_point = missing
        yield '</tbody>\n</table>\n</div>\n<div class="scroll" tabindex="0" role="region" aria-label="各重点任务的进度">\n<table class="sort wrap">\n<caption>各重点任务</caption>\n<thead><tr><th scope="col">重点任务</th><th scope="col" class="num">任务</th><th scope="col" class="num">已完成</th><th scope="col" class="num">完成率</th><td></td></tr></thead>\n<tbody>\n'
        for l_1_bar in environment.call(context, environment.steps, (undefined(name='bars') if l_0_bars is missing else l_0_bars)):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield environment.finalize(environment.getattr(l_1_bar, 'name'))
            yield '</th><td class="num">'
            yield environment.finalize(environment.getattr(l_1_bar, 'total'))
            yield '</td><td class="num">'
            yield environment.finalize(environment.getattr(l_1_bar, 'done'))
            yield '</td><td class="num">'
            if t_5(environment.getattr(l_1_bar, 'share')):
                pass
                yield '—'
            else:
                pass
                yield environment.finalize(environment.getattr(l_1_bar, 'share'))
                yield '%'
            yield '</td><td><svg class="bar" viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect x="0" y="0" width="200" height="14" fill="#e4e4e4" /><rect x="0" y="0" width="'
            yield environment.finalize(environment.getattr(l_1_bar, 'width'))
            yield '" height="14" fill="#1f4e79" /></svg></td></tr>\n'
        l_1_bar = missing
        yield '</tbody>\n</table>\n</div>\n</section>\n\n<section aria-labelledby="since">\n<h2 id="since">六、与上期比较</h2>\n'
        if t_5((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison)):
            pass
            yield '<p>没有可以比较的上一期。</p>\n'
        else:
            pass
            yield '<div class="scroll" tabindex="0" role="region" aria-label="与上期比较">\n<table class="sort wrap">\n<caption>与'
            yield environment.finalize(environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'period_name'))
            yield '（'
            yield environment.finalize(environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'period_code'))
            yield '）相比</caption>\n<thead><tr><th scope="col">变化</th><th scope="col" class="num">项数</th><th scope="col">任务序号</th></tr></thead>\n<tbody>\n'
            for l_1_one in environment.call(context, environment.steps, environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'trends')):
                _loop_vars = {}
                pass
                yield '<tr><th scope="row">'
                yield environment.finalize(environment.getattr(l_1_one, 'word'))
                yield '</th><td class="num">'
                yield environment.finalize(environment.getattr(l_1_one, 'measures'))
                yield '</td><td>'
                yield environment.finalize(environment.getattr(l_1_one, 'numbers'))
                yield '</td></tr>\n'
            l_1_one = missing
            yield '</tbody>\n</table>\n</div>\n'
            if environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'same_text'):
                pass
                yield '<p>有科室照搬上期文字的：第'
                yield environment.finalize(environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'same_text'))
                yield '项。</p>'
            yield '\n'
            if environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'withdrawn'):
                pass
                yield '<p>上期有、现在没有的任务：上期第'
                yield environment.finalize(environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'withdrawn'))
                yield '项。</p>'
            yield '\n'
        yield '</section>\n\n<section aria-labelledby="files">\n<h2 id="files">七、本期的文件</h2>\n'
        if (undefined(name='files') if l_0_files is missing else l_0_files):
            pass
            yield '<div class="scroll" tabindex="0" role="region" aria-label="本期的文件">\n<table class="sort wide wrap">\n<thead><tr><th scope="col">文件</th><th scope="col">哪一步</th><th scope="col">说明</th></tr></thead>\n<tbody>\n'
            for l_1_one in environment.call(context, environment.steps, (undefined(name='files') if l_0_files is missing else l_0_files)):
                _loop_vars = {}
                pass
                yield '<tr class="'
                if environment.getattr(l_1_one, 'untrue'):
                    pass
                    yield 'gone'
                yield '"><th scope="row"><a href="./'
                yield environment.finalize(environment.getattr(l_1_one, 'url'))
                yield '">'
                yield environment.finalize(environment.getattr(l_1_one, 'name'))
                yield '</a></th><td class="day">'
                yield environment.finalize(environment.getattr(l_1_one, 'job'))
                yield '</td><td class="few">'
                yield environment.finalize(environment.getattr(l_1_one, 'note'))
                yield '</td></tr>\n'
            l_1_one = missing
            yield '</tbody>\n</table>\n</div>\n'
        else:
            pass
            yield '<p>还没有生成文件。</p>\n'
        if (undefined(name='evidence') if l_0_evidence is missing else l_0_evidence):
            pass
            yield '<p>与填报表放在一起的佐证材料（不影响核查）：'
            yield environment.finalize(t_2(context, (undefined(name='evidence') if l_0_evidence is missing else l_0_evidence), '、'))
            yield '。</p>'
        yield '\n</section>\n</main>\n<footer>\n<details><summary>本页所用的文件</summary>\n<div class="scroll" tabindex="0" role="region" aria-label="本页所用的文件">\n<table>\n<thead><tr><th scope="col">文件</th><th scope="col">内容摘要</th></tr></thead>\n<tbody>\n'
        for l_1_one in environment.call(context, environment.steps, (undefined(name='inputs') if l_0_inputs is missing else l_0_inputs)):
            _loop_vars = {}
            pass
            yield '<tr><td class="few">'
            yield environment.finalize(environment.getattr(l_1_one, 'name'))
            yield '</td><td>'
            yield environment.finalize(environment.getattr(l_1_one, 'hash'))
            yield '</td></tr>\n'
        l_1_one = missing
        yield '</tbody>\n</table>\n</div>\n</details>\n<p class="muted">程序版本'
        yield environment.finalize((undefined(name='version') if l_0_version is missing else l_0_version))
        yield '，生成于'
        yield environment.finalize(t_1((undefined(name='made_on') if l_0_made_on is missing else l_0_made_on)))
        yield '。文字中的身份证号、手机号已遮去中间几位。本页不联网。</p>\n</footer>\n<div id="panel" role="status" aria-live="polite"></div>\n<script>/*<![CDATA[*/\n(function () {\n  "use strict";\n  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };\n  document.documentElement.className += " js";\n\n  // Click on a cell of the board: the office\'s words at the foot of the window.\n  var panel = document.getElementById("panel"), last = null;\n  var close = function () {\n    panel.className = "";\n    if (last) { last.className = ""; last.focus(); last = null; }\n  };\n  all("details.quotes").forEach(function (one) { one.removeAttribute("open"); });\n  document.onclick = function (event) {\n    var link = (event || window.event).target;\n    if (!link || link.tagName !== "A" || !/^#w/.test(link.getAttribute("href"))) { return true; }\n    var words = document.getElementById(link.getAttribute("href").slice(1));\n    if (!words) { return true; }\n    if (last) { last.className = ""; }\n    last = link;\n    link.className = "on";\n    var office = words.parentNode.parentNode.parentNode.querySelector("h3").firstChild.nodeValue;\n    var line = document.createElement("p"), button = document.createElement("button");\n    line.appendChild(document.createTextNode(office + words.textContent));\n    button.type = "button";\n    button.appendChild(document.createTextNode("关闭"));\n    button.onclick = close;\n    panel.innerHTML = "";\n    panel.appendChild(line);\n    line.appendChild(document.createTextNode(" "));\n    line.appendChild(button);\n    panel.className = "open";\n    return false;\n  };\n  document.onkeydown = function (event) {\n    if ((event || window.event).keyCode === 27) { close(); }\n  };\n\n  // Filter by grade.\n  all("button.grade").forEach(function (button) {\n    button.onclick = function () {\n      all("button.grade").forEach(function (other) { other.setAttribute("aria-pressed", String(other === button)); });\n      all("table.found tbody tr").forEach(function (row) {\n        row.style.display = !button.value || row.className === "g-" + button.value ? "" : "none";\n      });\n      // A table of which nothing is left would be a head without rows.\n      all("table.found").forEach(function (table) {\n        var left = all("tbody tr", table).some(function (row) { return !row.style.display; });\n        table.parentNode.style.display = left ? "" : "none";\n      });\n    };\n  });\n\n  // Copy a message: a selection works from a file on the disk in old browsers, too.\n  all("button.copy").forEach(function (button) {\n    button.onclick = function () {\n      var words = document.getElementById(button.value), range = document.createRange(), chosen = window.getSelection();\n      range.selectNodeContents(words);\n      chosen.removeAllRanges();\n      chosen.addRange(range);\n      var done = false;\n      try { done = document.execCommand("copy"); } catch (error) { done = false; }\n      button.nextSibling.textContent = done ? "已复制，可以粘贴到聊天窗口" : "没能复制，请按 Ctrl+C";\n      if (done) { chosen.removeAllRanges(); }\n    };\n  });\n\n  // Sort a table by a column; a second click turns the order round.\n  var key = function (row, at) {\n    var text = row.children[at].textContent.trim(), number = parseFloat(text);\n    return { text: text, number: /^[\\d.]+%?$/.test(text) ? number : null };\n  };\n  all("table.sort").forEach(function (table) {\n    all("thead th", table).forEach(function (head) {\n      var at = Array.prototype.indexOf.call(head.parentNode.children, head);\n      head.tabIndex = 0;\n      head.title = "点一下按此列排序";\n      head.onkeydown = function (event) {\n        var code = (event || window.event).keyCode;\n        if (code === 13 || code === 32) { head.onclick(); return false; }\n      };\n      head.onclick = function () {\n        var down = head.getAttribute("aria-sort") === "ascending", body = table.tBodies[0];\n        all("thead th", table).forEach(function (other) { other.removeAttribute("aria-sort"); });\n        head.setAttribute("aria-sort", down ? "descending" : "ascending");\n        var rows = all("tr", body).map(function (row, place) { return { row: row, key: key(row, at), place: place }; });\n        rows.sort(function (one, two) {\n          var order = one.key.number !== null && two.key.number !== null ? one.key.number - two.key.number\n            : one.key.text.localeCompare(two.key.text, "zh-CN");\n          return (down ? -order : order) || one.place - two.place;\n        });\n        rows.forEach(function (one) { body.appendChild(one.row); });\n      };\n    });\n  });\n}());\n/*]]>*/</script>\n</body>\n</html>\n'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


DOCUMENTS = {
    'dc829c8b95e6f3cdfd2c6f172d21d90eb61a563957017957edcf061d5c6d4e4c': PreparedPage(Program('总览.html', _program_1, frozenset(()))),
}
