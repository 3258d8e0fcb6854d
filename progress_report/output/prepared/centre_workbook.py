"""汇总表.xlsx, compiled. Made by ``python -m tools.build_templates``; not to be changed by hand."""

# ruff: noqa
# mypy: ignore-errors
# fmt: off

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
from progress_report.templating.excel.ranged import Ranged, stretched
from progress_report.templating.excel.rowheight import Fitting
from progress_report.templating.excel.state import SheetPlan
from progress_report.templating.language.program import Program
from progress_report.templating.prepared import PreparedSheet, PreparedWorkbook


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
        l_0_member = resolve('member')
        l_0_bureaus = resolve('bureaus')
        l_0_rank_rule = resolve('rank_rule')
        l_0_share_rule = resolve('share_rule')
        l_0_list_rule = resolve('list_rule')
        l_0___n = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__ranged']
        t_7 = environment.filters['__rendered']
        t_8 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="7" customWidth="1" min="1" max="1"/><col width="30" customWidth="1" min="2" max="2"/><col width="12" customWidth="1" min="3" max="3"/><col width="9" customWidth="1" min="4" max="4"/><col width="9" customWidth="1" min="5" max="5"/><col width="9" customWidth="1" min="6" max="6"/><col width="9" customWidth="1" min="7" max="7"/><col width="9" customWidth="1" min="8" max="8"/><col width="9" customWidth="1" min="9" max="9"/><col width="9" customWidth="1" min="10" max="10"/><col width="9" customWidth="1" min="11" max="11"/><col width="10" customWidth="1" min="12" max="12"/><col width="9" customWidth="1" min="13" max="13"/><col width="9" customWidth="1" min="14" max="14"/><col width="9" customWidth="1" min="15" max="15"/><col width="9" customWidth="1" min="16" max="16"/><col width="30" customWidth="1" min="17" max="17"/></cols><sheetData>'
        l_0___n = t_8(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年政务公开工作各'
        yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
        yield '完成情况</t></is></c></row>'
        l_0___n = t_8(context, 2, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="32" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>名次</t></is></c>'
        yield (t_1((undefined(name='member') if l_0_member is missing else l_0_member), l_0___n, 'B', ' s="2"', ' s="10"', False))
        yield '<c r="C'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>来源</t></is></c><c r="D'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>共同任务</t></is></c><c r="E'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>已完成</t></is></c><c r="F'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>推进中</t></is></c><c r="G'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>持续推进</t></is></c><c r="H'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>未开展</t></is></c><c r="I'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>不适用</t></is></c><c r="J'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>缺报</t></is></c><c r="K'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>逾期未完成</t></is></c><c r="L'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>完成率</t></is></c><c r="M'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>自有任务</t></is></c><c r="N'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>未并入</t></is></c><c r="O'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>数据核对</t></is></c><c r="P'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>版式核对</t></is></c><c r="Q'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>说明</t></is></c></row>'
        for l_1_one in environment.call(context, environment.steps, (undefined(name='bureaus') if l_0_bureaus is missing else l_0_bureaus)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 25))
            l_1___n = t_8(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            t_9 = []
            pass
            t_9.extend((
                (t_1(environment.getattr(l_1_one, 'rank'), l_1___n, 'A', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'name'), l_1___n, 'B', ' s="4"', ' s="12"', False)),
                (t_1(environment.getattr(l_1_one, 'source'), l_1___n, 'C', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'total'), l_1___n, 'D', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'done'), l_1___n, 'E', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'ongoing'), l_1___n, 'F', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'continuing'), l_1___n, 'G', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'not_started'), l_1___n, 'H', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'not_applicable'), l_1___n, 'I', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'missing'), l_1___n, 'J', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'overdue'), l_1___n, 'K', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'done_share'), l_1___n, 'L', ' s="5"', ' s="13"', False)),
                (t_1(environment.getattr(l_1_one, 'own'), l_1___n, 'M', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'unmatched'), l_1___n, 'N', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'agrees'), l_1___n, 'O', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'layout'), l_1___n, 'P', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'note'), l_1___n, 'Q', ' s="4"', ' s="12"', False)),
            ))
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_9))
            _loop_vars['__cells'] = l_1___cells
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_3(context, l_1___cells, 0))
            yield '">'
            yield (t_7(l_1___cells))
            yield '</row>'
        l_1_one = l_1___n = l_1___cells = missing
        l_0___n = t_8(context, 6, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="6" t="inlineStr"><is><t xml:space="preserve">名次：'
        yield environment.finalize((undefined(name='rank_rule') if l_0_rank_rule is missing else l_0_rank_rule))
        yield '。完成率＝'
        yield environment.finalize((undefined(name='share_rule') if l_0_share_rule is missing else l_0_share_rule))
        yield '。'
        yield environment.finalize((undefined(name='list_rule') if l_0_list_rule is missing else l_0_list_rule))
        yield '。</t></is></c></row></sheetData>'
        yield (t_6(context, 0))
        yield (t_5(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_2(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_themes = resolve('themes')
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__plain_row']
        t_7 = environment.filters['__rendered']
        t_8 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="7" customWidth="1" min="1" max="1"/><col width="40" customWidth="1" min="2" max="2"/><col width="10" customWidth="1" min="3" max="3"/><col width="10" customWidth="1" min="4" max="4"/><col width="10" customWidth="1" min="5" max="5"/><col width="10" customWidth="1" min="6" max="6"/><col width="10" customWidth="1" min="7" max="7"/><col width="10" customWidth="1" min="8" max="8"/><col width="10" customWidth="1" min="9" max="9"/><col width="10" customWidth="1" min="10" max="10"/><col width="10" customWidth="1" min="11" max="11"/></cols><sheetData>'
        yield (t_6(context, 1, 0, 0))
        yield (t_6(context, 2, 0, 1))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='themes') if l_0_themes is missing else l_0_themes)):
            l_1___n = l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 3))
            l_1___n = t_8(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            t_9 = []
            pass
            t_9.extend((
                (t_1(environment.getattr(l_1_one, 'ordinal'), l_1___n, 'A', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'name'), l_1___n, 'B', ' s="4"', ' s="12"', False)),
                (t_1(environment.getattr(environment.getattr(l_1_one, 'tally'), 'total'), l_1___n, 'C', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(environment.getattr(l_1_one, 'tally'), 'done'), l_1___n, 'D', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(environment.getattr(l_1_one, 'tally'), 'ongoing'), l_1___n, 'E', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(environment.getattr(l_1_one, 'tally'), 'continuing'), l_1___n, 'F', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(environment.getattr(l_1_one, 'tally'), 'not_started'), l_1___n, 'G', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(environment.getattr(l_1_one, 'tally'), 'not_applicable'), l_1___n, 'H', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(environment.getattr(l_1_one, 'tally'), 'missing'), l_1___n, 'I', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(environment.getattr(l_1_one, 'tally'), 'overdue'), l_1___n, 'J', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(environment.getattr(l_1_one, 'tally'), 'done_share'), l_1___n, 'K', ' s="5"', ' s="13"', False)),
            ))
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_9))
            _loop_vars['__cells'] = l_1___cells
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_3(context, l_1___cells, 0))
            yield '">'
            yield (t_7(l_1___cells))
            yield '</row>'
        l_1_one = l_1___n = l_1___cells = missing
        for l_1_one in environment.call(context, environment.steps, [0]):
            l_1___n = l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 23))
            l_1___n = t_8(context, 7, 0)
            _loop_vars['__n'] = l_1___n
            l_2_tally = resolve('tally')
            t_10 = []
            pass
            t_10.extend((
                '<c r="A',
                (l_1___n),
                '" s="4" t="n"/><c r="B',
                (l_1___n),
                '" s="4" t="inlineStr"><is><t>合计</t></is></c>',
                (t_1(environment.getattr((undefined(name='tally') if l_2_tally is missing else l_2_tally), 'total'), l_1___n, 'C', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr((undefined(name='tally') if l_2_tally is missing else l_2_tally), 'done'), l_1___n, 'D', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr((undefined(name='tally') if l_2_tally is missing else l_2_tally), 'ongoing'), l_1___n, 'E', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr((undefined(name='tally') if l_2_tally is missing else l_2_tally), 'continuing'), l_1___n, 'F', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr((undefined(name='tally') if l_2_tally is missing else l_2_tally), 'not_started'), l_1___n, 'G', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr((undefined(name='tally') if l_2_tally is missing else l_2_tally), 'not_applicable'), l_1___n, 'H', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr((undefined(name='tally') if l_2_tally is missing else l_2_tally), 'missing'), l_1___n, 'I', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr((undefined(name='tally') if l_2_tally is missing else l_2_tally), 'overdue'), l_1___n, 'J', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr((undefined(name='tally') if l_2_tally is missing else l_2_tally), 'done_share'), l_1___n, 'K', ' s="5"', ' s="13"', False)),
            ))
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_10))
            _loop_vars['__cells'] = l_1___cells
            l_2_tally = missing
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_3(context, l_1___cells, 1))
            yield '">'
            yield (t_7(l_1___cells))
            yield '</row>'
        l_1_one = l_1___n = l_1___cells = missing
        yield '</sheetData>'
        yield (t_5(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_3(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_member = resolve('member')
        l_0_measures = resolve('measures')
        l_0___n = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__plain_row']
        t_7 = environment.filters['__ranged']
        t_8 = environment.filters['__rendered']
        t_9 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="7" customWidth="1" min="1" max="1"/><col width="18" customWidth="1" min="2" max="2"/><col width="50" customWidth="1" min="3" max="3"/><col width="14" customWidth="1" min="4" max="4"/><col width="9" customWidth="1" min="5" max="5"/><col width="9" customWidth="1" min="6" max="6"/><col width="9" customWidth="1" min="7" max="7"/><col width="9" customWidth="1" min="8" max="8"/><col width="9" customWidth="1" min="9" max="9"/><col width="9" customWidth="1" min="10" max="10"/><col width="9" customWidth="1" min="11" max="11"/><col width="9" customWidth="1" min="12" max="12"/><col width="10" customWidth="1" min="13" max="13"/><col width="40" customWidth="1" min="14" max="14"/></cols><sheetData>'
        yield (t_6(context, 1, 0, 0))
        l_0___n = t_9(context, 2, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="32" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>序号</t></is></c><c r="B'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>重点任务</t></is></c><c r="C'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>具体措施</t></is></c><c r="D'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>完成时限</t></is></c><c r="E'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>有此任务家数</t></is></c><c r="F'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>已完成</t></is></c><c r="G'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>推进中</t></is></c><c r="H'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>持续推进</t></is></c><c r="I'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>未开展</t></is></c><c r="J'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>不适用</t></is></c><c r="K'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>缺报</t></is></c><c r="L'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>逾期未完成</t></is></c><c r="M'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>完成率</t></is></c><c r="N'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t xml:space="preserve">逾期未完成的'
        yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
        yield '</t></is></c></row>'
        for l_1_one in environment.call(context, environment.steps, (undefined(name='measures') if l_0_measures is missing else l_0_measures)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 19))
            l_1___n = t_9(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            t_10 = []
            pass
            t_10.extend((
                (t_1(environment.getattr(l_1_one, 'number'), l_1___n, 'A', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'theme'), l_1___n, 'B', ' s="4"', ' s="12"', False)),
                (t_1(environment.getattr(l_1_one, 'text'), l_1___n, 'C', ' s="4"', ' s="12"', False)),
                (t_1(environment.getattr(l_1_one, 'deadline'), l_1___n, 'D', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'total'), l_1___n, 'E', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'done'), l_1___n, 'F', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'ongoing'), l_1___n, 'G', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'continuing'), l_1___n, 'H', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'not_started'), l_1___n, 'I', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'not_applicable'), l_1___n, 'J', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'missing'), l_1___n, 'K', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'overdue'), l_1___n, 'L', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'done_share'), l_1___n, 'M', ' s="5"', ' s="13"', False)),
                (t_1(environment.getattr(l_1_one, 'behind'), l_1___n, 'N', ' s="4"', ' s="12"', False)),
            ))
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_10))
            _loop_vars['__cells'] = l_1___cells
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_3(context, l_1___cells, 0))
            yield '">'
            yield (t_8(l_1___cells))
            yield '</row>'
        l_1_one = l_1___n = l_1___cells = missing
        yield '</sheetData>'
        yield (t_7(context, 0))
        yield (t_5(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_4(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_member = resolve('member')
        l_0_entries = resolve('entries')
        l_0___n = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__iterate']
        t_4 = environment.filters['__merge_cells']
        t_5 = environment.filters['__plain_row']
        t_6 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="26" customWidth="1" min="1" max="1"/><col width="7" customWidth="1" min="2" max="2"/><col width="22" customWidth="1" min="3" max="3"/><col width="50" customWidth="1" min="4" max="4"/><col width="20" customWidth="1" min="5" max="5"/><col width="16" customWidth="1" min="6" max="6"/><col width="10" customWidth="1" min="7" max="7"/><col width="10" customWidth="1" min="8" max="8"/><col width="10" customWidth="1" min="9" max="9"/><col width="17" customWidth="1" min="10" max="10"/><col width="20" customWidth="1" min="11" max="11"/><col width="50" customWidth="1" min="12" max="12"/></cols><sheetData>'
        l_0___n = t_6(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">各'
        yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
        yield '逐项完成情况</t></is></c></row>'
        yield (t_5(context, 2, 0, 0))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='entries') if l_0_entries is missing else l_0_entries)):
            l_1___n = l_0___n
            _loop_vars = {}
            pass
            yield (t_3(context, 6))
            l_1___n = t_6(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="18" customHeight="1">'
            yield (t_1(environment.getattr(l_1_one, 'bureau'), l_1___n, 'A', ' s="7"', ' s="14"', False))
            yield (t_1(environment.getattr(l_1_one, 'number'), l_1___n, 'B', ' s="8"', ' s="15"', False))
            yield (t_1(environment.getattr(l_1_one, 'theme'), l_1___n, 'C', ' s="7"', ' s="14"', False))
            yield (t_1(environment.getattr(l_1_one, 'text'), l_1___n, 'D', ' s="7"', ' s="14"', False))
            yield (t_1(environment.getattr(l_1_one, 'offices'), l_1___n, 'E', ' s="7"', ' s="14"', False))
            yield (t_1(environment.getattr(l_1_one, 'deadline'), l_1___n, 'F', ' s="7"', ' s="14"', False))
            yield (t_1(environment.getattr(l_1_one, 'status'), l_1___n, 'G', ' s="8"', ' s="15"', False))
            yield '<c r="H'
            yield (l_1___n)
            yield '" s="8" t="inlineStr"><is><t xml:space="preserve">'
            if environment.getattr(l_1_one, 'overdue'):
                pass
                yield '是'
            else:
                pass
                yield '否'
            yield '</t></is></c><c r="I'
            yield (l_1___n)
            yield '" s="8" t="inlineStr"><is><t xml:space="preserve">'
            if environment.getattr(l_1_one, 'late'):
                pass
                yield '是'
            else:
                pass
                yield '否'
            yield '</t></is></c>'
            yield (t_1(environment.getattr(l_1_one, 'completed'), l_1___n, 'J', ' s="9"', ' s="9"', False))
            yield (t_1(environment.getattr(l_1_one, 'place'), l_1___n, 'K', ' s="7"', ' s="14"', False))
            yield (t_1(environment.getattr(l_1_one, 'source'), l_1___n, 'L', ' s="7"', ' s="14"', False))
            yield '</row>'
        l_1_one = l_1___n = missing
        yield '</sheetData>'
        yield (t_4(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '<tableParts count="1"><tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></tableParts></worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_5(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_member = resolve('member')
        l_0_unmatched = resolve('unmatched')
        l_0___n = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__plain_row']
        t_7 = environment.filters['__rendered']
        t_8 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="26" customWidth="1" min="1" max="1"/><col width="8" customWidth="1" min="2" max="2"/><col width="50" customWidth="1" min="3" max="3"/><col width="20" customWidth="1" min="4" max="4"/><col width="10" customWidth="1" min="5" max="5"/><col width="50" customWidth="1" min="6" max="6"/></cols><sheetData>'
        yield (t_6(context, 1, 0, 0))
        l_0___n = t_8(context, 2, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="32" customHeight="1">'
        yield (t_1((undefined(name='member') if l_0_member is missing else l_0_member), l_0___n, 'A', ' s="2"', ' s="10"', False))
        yield '<c r="B'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>它的序号</t></is></c><c r="C'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>它的文字</t></is></c><c r="D'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>怎样相近</t></is></c><c r="E'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>共同任务序号</t></is></c><c r="F'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>共同任务文字</t></is></c></row>'
        for l_1_one in environment.call(context, environment.steps, (undefined(name='unmatched') if l_0_unmatched is missing else l_0_unmatched)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 10))
            l_1___n = t_8(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            t_9 = []
            pass
            t_9.extend((
                (t_1(environment.getattr(l_1_one, 'bureau'), l_1___n, 'A', ' s="4"', ' s="12"', False)),
                (t_1(environment.getattr(l_1_one, 'number'), l_1___n, 'B', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'text'), l_1___n, 'C', ' s="4"', ' s="12"', False)),
                (t_1(environment.getattr(l_1_one, 'place'), l_1___n, 'D', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'beside'), l_1___n, 'E', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'beside_text'), l_1___n, 'F', ' s="4"', ' s="12"', False)),
            ))
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_9))
            _loop_vars['__cells'] = l_1___cells
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_3(context, l_1___cells, 0))
            yield '">'
            yield (t_7(l_1___cells))
            yield '</row>'
        l_1_one = l_1___n = l_1___cells = missing
        yield '</sheetData>'
        yield (t_5(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_6(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_member = resolve('member')
        l_0_flaws = resolve('flaws')
        l_0___n = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__plain_row']
        t_7 = environment.filters['__rendered']
        t_8 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="26" customWidth="1" min="1" max="1"/><col width="18" customWidth="1" min="2" max="2"/><col width="50" customWidth="1" min="3" max="3"/><col width="14" customWidth="1" min="4" max="4"/><col width="14" customWidth="1" min="5" max="5"/><col width="50" customWidth="1" min="6" max="6"/></cols><sheetData>'
        yield (t_6(context, 1, 0, 0))
        l_0___n = t_8(context, 2, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="32" customHeight="1">'
        yield (t_1((undefined(name='member') if l_0_member is missing else l_0_member), l_0___n, 'A', ' s="2"', ' s="10"', False))
        yield '<c r="B'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>类别</t></is></c><c r="C'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>问题</t></is></c><c r="D'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>打印的</t></is></c><c r="E'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>按附表应为</t></is></c><c r="F'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>位置</t></is></c></row>'
        for l_1_one in environment.call(context, environment.steps, (undefined(name='flaws') if l_0_flaws is missing else l_0_flaws)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 10))
            l_1___n = t_8(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            t_9 = []
            pass
            t_9.extend((
                (t_1(environment.getattr(l_1_one, 'bureau'), l_1___n, 'A', ' s="4"', ' s="12"', False)),
                (t_1(environment.getattr(l_1_one, 'kind'), l_1___n, 'B', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'what'), l_1___n, 'C', ' s="4"', ' s="12"', False)),
                (t_1(environment.getattr(l_1_one, 'printed'), l_1___n, 'D', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'counted'), l_1___n, 'E', ' s="3"', ' s="11"', False)),
                (t_1(environment.getattr(l_1_one, 'where'), l_1___n, 'F', ' s="4"', ' s="12"', False)),
            ))
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_9))
            _loop_vars['__cells'] = l_1___cells
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_3(context, l_1___cells, 0))
            yield '">'
            yield (t_7(l_1___cells))
            yield '</row>'
        l_1_one = l_1___n = l_1___cells = missing
        yield '</sheetData>'
        yield (t_5(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_7(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_member = resolve('member')
        l_0_ledger = resolve('ledger')
        l_0___n = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__iterate']
        t_4 = environment.filters['__merge_cells']
        t_5 = environment.filters['__plain_row']
        t_6 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="40" customWidth="1" min="1" max="1"/><col width="12" customWidth="1" min="2" max="2"/><col width="9" customWidth="1" min="3" max="3"/><col width="44" customWidth="1" min="4" max="4"/><col width="80" customWidth="1" min="5" max="5"/></cols><sheetData>'
        yield (t_5(context, 1, 0, 0))
        l_0___n = t_6(context, 2, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="32" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>数字</t></is></c><c r="B'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>数值</t></is></c><c r="C'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>单位</t></is></c><c r="D'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>算法</t></is></c><c r="E'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t xml:space="preserve">来源（'
        yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
        yield '/文件［工作表］单元格）</t></is></c></row>'
        for l_1_one in environment.call(context, environment.steps, (undefined(name='ledger') if l_0_ledger is missing else l_0_ledger)):
            l_1___n = l_0___n
            _loop_vars = {}
            pass
            yield (t_3(context, 10))
            l_1___n = t_6(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="18" customHeight="1">'
            yield (t_1(environment.getattr(l_1_one, 'label'), l_1___n, 'A', ' s="7"', ' s="14"', False))
            yield (t_1(environment.getattr(l_1_one, 'value'), l_1___n, 'B', ' s="8"', ' s="15"', False))
            yield (t_1(environment.getattr(l_1_one, 'unit'), l_1___n, 'C', ' s="8"', ' s="15"', False))
            yield (t_1(environment.getattr(l_1_one, 'rule'), l_1___n, 'D', ' s="7"', ' s="14"', False))
            yield (t_1(environment.getattr(l_1_one, 'sources'), l_1___n, 'E', ' s="7"', ' s="14"', False))
            yield '</row>'
        l_1_one = l_1___n = missing
        yield '</sheetData>'
        yield (t_4(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


DOCUMENTS = {
    '2f50dcc1e5ca88f9cddd55074dbb80ede4968cc0ec41790edeaf0345189fcc31': PreparedWorkbook({'各单位排名': None, '重点任务': None, '共同任务': None, '各单位逐项': None, '未并入的任务': None, '需核实': None, '核对底稿': None}, {'xl/worksheets/sheet1.xml': '各单位排名', 'xl/worksheets/sheet2.xml': '重点任务', 'xl/worksheets/sheet3.xml': '共同任务', 'xl/worksheets/sheet4.xml': '各单位逐项', 'xl/worksheets/sheet5.xml': '未并入的任务', 'xl/worksheets/sheet6.xml': '需核实', 'xl/worksheets/sheet7.xml': '核对底稿'}, {}, {'xl/worksheets/sheet1.xml': PreparedSheet(Program('xl/worksheets/sheet1.xml', _program_1, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__ranged', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 4: (25, ), 6: ()}, 6, ('A6:Q6', 'A1:Q1', ), (('', (Ranged('<autoFilter ref="', 'A2:Q4', ('"/>', ), (), stretched), ), '', ), ), (), (), (Fitting({'A': (6.0, 14.96, ), 'B': (29.0, 14.96, ), 'C': (11.0, 14.96, ), 'D': (8.0, 14.96, ), 'E': (8.0, 14.96, ), 'F': (8.0, 14.96, ), 'G': (8.0, 14.96, ), 'H': (8.0, 14.96, ), 'I': (8.0, 14.96, ), 'J': (8.0, 14.96, ), 'K': (8.0, 14.96, ), 'L': (9.0, 14.96, ), 'M': (8.0, 14.96, ), 'N': (8.0, 14.96, ), 'O': (8.0, 14.96, ), 'P': (8.0, 14.96, ), 'Q': (29.0, 14.96, )}, 15.0), ), (), frozenset(())), frozenset(())), 'xl/worksheets/sheet2.xml': PreparedSheet(Program('xl/worksheets/sheet2.xml', _program_2, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 4: (3, ), 7: (23, )}, 8, ('A1:K1', ), (), (), (), (Fitting({'A': (6.0, 14.96, ), 'B': (39.0, 14.96, ), 'C': (9.0, 14.96, ), 'D': (9.0, 14.96, ), 'E': (9.0, 14.96, ), 'F': (9.0, 14.96, ), 'G': (9.0, 14.96, ), 'H': (9.0, 14.96, ), 'I': (9.0, 14.96, ), 'J': (9.0, 14.96, ), 'K': (9.0, 14.96, )}, 15.0), Fitting({'A': (6.0, 14.96, ), 'B': (39.0, 14.96, ), 'C': (9.0, 14.96, ), 'D': (9.0, 14.96, ), 'E': (9.0, 14.96, ), 'F': (9.0, 14.96, ), 'G': (9.0, 14.96, ), 'H': (9.0, 14.96, ), 'I': (9.0, 14.96, ), 'J': (9.0, 14.96, ), 'K': (9.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="36" customHeight="1"><c r="A', '" s="1" t="inlineStr"><is><t>各重点任务完成情况（项次）</t></is></c></row>', ), ('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>次序</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>重点任务</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>合计</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>已完成</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>推进中</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>持续推进</t></is></c><c r="G', '" s="2" t="inlineStr"><is><t>未开展</t></is></c><c r="H', '" s="2" t="inlineStr"><is><t>不适用</t></is></c><c r="I', '" s="2" t="inlineStr"><is><t>缺报</t></is></c><c r="J', '" s="2" t="inlineStr"><is><t>逾期未完成</t></is></c><c r="K', '" s="2" t="inlineStr"><is><t>完成率</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet3.xml': PreparedSheet(Program('xl/worksheets/sheet3.xml', _program_3, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__ranged', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 4: (19, )}, 5, ('A1:N1', ), (('', (Ranged('<autoFilter ref="', 'A2:N4', ('"/>', ), (), stretched), ), '', ), ), (), (), (Fitting({'A': (6.0, 14.96, ), 'B': (17.0, 14.96, ), 'C': (49.0, 14.96, ), 'D': (13.0, 14.96, ), 'E': (8.0, 14.96, ), 'F': (8.0, 14.96, ), 'G': (8.0, 14.96, ), 'H': (8.0, 14.96, ), 'I': (8.0, 14.96, ), 'J': (8.0, 14.96, ), 'K': (8.0, 14.96, ), 'L': (8.0, 14.96, ), 'M': (9.0, 14.96, ), 'N': (39.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="36" customHeight="1"><c r="A', '" s="1" t="inlineStr"><is><t>共同任务完成情况（家）</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet4.xml': PreparedSheet(Program('xl/worksheets/sheet4.xml', _program_4, frozenset(('__cell', '__drawing', '__iterate', '__merge_cells', '__plain_row', '__row', ))), SheetPlan({1: (), 2: (), 4: (6, )}, 5, ('A1:L1', ), (), (), (), (), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>报送单位</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>序号</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>重点任务</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>具体措施</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>责任科室</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>完成时限</t></is></c><c r="G', '" s="2" t="inlineStr"><is><t>完成状态</t></is></c><c r="H', '" s="2" t="inlineStr"><is><t>逾期未完成</t></is></c><c r="I', '" s="2" t="inlineStr"><is><t>逾期完成</t></is></c><c r="J', '" s="2" t="inlineStr"><is><t>完成日期</t></is></c><c r="K', '" s="2" t="inlineStr"><is><t>归类</t></is></c><c r="L', '" s="2" t="inlineStr"><is><t>来源</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet5.xml': PreparedSheet(Program('xl/worksheets/sheet5.xml', _program_5, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 4: (10, )}, 5, ('A1:F1', ), (), (), (), (Fitting({'A': (25.0, 14.96, ), 'B': (7.0, 14.96, ), 'C': (49.0, 14.96, ), 'D': (19.0, 14.96, ), 'E': (9.0, 14.96, ), 'F': (49.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="36" customHeight="1"><c r="A', '" s="1" t="inlineStr"><is><t>与共同任务相近、没有并入的任务</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet6.xml': PreparedSheet(Program('xl/worksheets/sheet6.xml', _program_6, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 4: (10, )}, 5, ('A1:F1', ), (), (), (), (Fitting({'A': (25.0, 14.96, ), 'B': (17.0, 14.96, ), 'C': (49.0, 14.96, ), 'D': (13.0, 14.96, ), 'E': (13.0, 14.96, ), 'F': (49.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="36" customHeight="1"><c r="A', '" s="1" t="inlineStr"><is><t>需要核实的情况</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet7.xml': PreparedSheet(Program('xl/worksheets/sheet7.xml', _program_7, frozenset(('__cell', '__drawing', '__iterate', '__merge_cells', '__plain_row', '__row', ))), SheetPlan({1: (), 2: (), 4: (10, )}, 5, ('A1:E1', ), (), (), (), (), (('<row r="', '" ht="36" customHeight="1"><c r="A', '" s="1" t="inlineStr"><is><t>核对底稿：每个数字的算法和来源</t></is></c></row>', ), ), frozenset(())), frozenset(()))}, {'xl/styles.xml': b'<?xml version=\'1.0\' encoding=\'UTF-8\' standalone=\'yes\'?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0&quot;%&quot;"/><numFmt numFmtId="165" formatCode="yyyy&quot;\xe5\xb9\xb4&quot;m&quot;\xe6\x9c\x88&quot;d&quot;\xe6\x97\xa5&quot;"/></numFmts><fonts count="4"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><sz val="18"/><name val="\xe6\x96\xb9\xe6\xad\xa3\xe5\xb0\x8f\xe6\xa0\x87\xe5\xae\x8b\xe7\xae\x80\xe4\xbd\x93"/></font><font><sz val="11"/><name val="\xe9\xbb\x91\xe4\xbd\x93"/></font><font><sz val="11"/><name val="\xe4\xbb\xbf\xe5\xae\x8b_GB2312"/></font></fonts><fills count="3"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="16"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" pivotButton="0" quotePrefix="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="165" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="14" fontId="2" fillId="2" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left" vertical="center"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0" hidden="0"/></cellStyles><tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/><colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00FF0000"/><rgbColor rgb="0000FF00"/><rgbColor rgb="000000FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00FF0000"/><rgbColor rgb="0000FF00"/><rgbColor rgb="000000FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00800000"/><rgbColor rgb="00008000"/><rgbColor rgb="00000080"/><rgbColor rgb="00808000"/><rgbColor rgb="00800080"/><rgbColor rgb="00008080"/><rgbColor rgb="00C0C0C0"/><rgbColor rgb="00808080"/><rgbColor rgb="009999FF"/><rgbColor rgb="00993366"/><rgbColor rgb="00FFFFCC"/><rgbColor rgb="00CCFFFF"/><rgbColor rgb="00660066"/><rgbColor rgb="00FF8080"/><rgbColor rgb="000066CC"/><rgbColor rgb="00CCCCFF"/><rgbColor rgb="00000080"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00800080"/><rgbColor rgb="00800000"/><rgbColor rgb="00008080"/><rgbColor rgb="000000FF"/><rgbColor rgb="0000CCFF"/><rgbColor rgb="00CCFFFF"/><rgbColor rgb="00CCFFCC"/><rgbColor rgb="00FFFF99"/><rgbColor rgb="0099CCFF"/><rgbColor rgb="00FF99CC"/><rgbColor rgb="00CC99FF"/><rgbColor rgb="00FFCC99"/><rgbColor rgb="003366FF"/><rgbColor rgb="0033CCCC"/><rgbColor rgb="0099CC00"/><rgbColor rgb="00FFCC00"/><rgbColor rgb="00FF9900"/><rgbColor rgb="00FF6600"/><rgbColor rgb="00666699"/><rgbColor rgb="00969696"/><rgbColor rgb="00003366"/><rgbColor rgb="00339966"/><rgbColor rgb="00003300"/><rgbColor rgb="00333300"/><rgbColor rgb="00993300"/><rgbColor rgb="00993366"/><rgbColor rgb="00333399"/><rgbColor rgb="00333333"/></indexedColors></colors></styleSheet>'}),
}
