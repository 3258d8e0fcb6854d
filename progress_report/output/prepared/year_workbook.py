"""年度工作簿.xlsx, compiled. Made by ``python -m tools.build_templates``; not to be changed by hand."""

# ruff: noqa
# mypy: ignore-errors
# fmt: off

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
from progress_report.templating.excel.ranged import Ranged, exact
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
        l_0___n = missing
        t_1 = environment.filters['__drawing']
        t_2 = environment.filters['__merge_cells']
        t_3 = environment.filters['__plain_row']
        t_4 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="14" customWidth="1" min="1" max="1"/><col width="90" customWidth="1" min="2" max="2"/></cols><sheetData>'
        l_0___n = t_4(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年任务分工工作簿使用说明</t></is></c></row>'
        yield (t_3(context, 2, 0, 0))
        yield (t_3(context, 3, 0, 1))
        yield (t_3(context, 4, 0, 2))
        yield (t_3(context, 5, 0, 3))
        yield (t_3(context, 6, 0, 4))
        yield (t_3(context, 7, 0, 5))
        yield (t_3(context, 8, 0, 6))
        yield (t_3(context, 9, 0, 7))
        yield (t_3(context, 10, 0, 8))
        yield (t_3(context, 11, 0, 9))
        yield (t_3(context, 12, 0, 10))
        yield '</sheetData>'
        yield (t_2(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="portrait" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_1(context, 0))
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
        l_0_items = resolve('items')
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__plain_row']
        t_7 = environment.filters['__rendered']
        t_8 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="20" customWidth="1" min="1" max="1"/><col width="60" customWidth="1" min="2" max="2"/><col width="60" customWidth="1" min="3" max="3"/></cols><sheetData>'
        yield (t_6(context, 1, 0, 0))
        yield (t_6(context, 3, 1, 1))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='items') if l_0_items is missing else l_0_items)):
            l_1___n = l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 3))
            l_1___n = t_8(context, 5, 0)
            _loop_vars['__n'] = l_1___n
            t_9 = []
            pass
            t_9.extend((
                (t_1(environment.getattr(l_1_one, 'item'), l_1___n, 'A', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'content'), l_1___n, 'B', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'note'), l_1___n, 'C', ' s="4"', ' s="7"', False)),
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


def _program_3(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_year = resolve('year')
        l_0_offices = resolve('offices')
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
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="22" customWidth="1" min="1" max="1"/><col width="34" customWidth="1" min="2" max="2"/><col width="14" customWidth="1" min="3" max="3"/><col width="16" customWidth="1" min="4" max="4"/><col width="18" customWidth="1" min="5" max="5"/><col width="34" customWidth="1" min="6" max="6"/><col width="34" customWidth="1" min="7" max="7"/></cols><sheetData>'
        l_0___n = t_9(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年科室</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        yield (t_6(context, 3, 0, 1))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='offices') if l_0_offices is missing else l_0_offices)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 7))
            l_1___n = t_9(context, 5, 0)
            _loop_vars['__n'] = l_1___n
            t_10 = []
            pass
            t_10.extend((
                (t_1(environment.getattr(l_1_one, 'name'), l_1___n, 'A', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'aliases'), l_1___n, 'B', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'in_all'), l_1___n, 'C', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'contact'), l_1___n, 'D', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'phone'), l_1___n, 'E', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'members'), l_1___n, 'F', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'note'), l_1___n, 'G', ' s="4"', ' s="7"', False)),
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
        yield (t_5(context, 0))
        yield (t_7(context, 0))
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
        l_0_year = resolve('year')
        l_0_periods = resolve('periods')
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
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="10" customWidth="1" min="1" max="1"/><col width="24" customWidth="1" min="2" max="2"/><col width="18" customWidth="1" min="3" max="3"/><col width="18" customWidth="1" min="4" max="4"/><col width="18" customWidth="1" min="5" max="5"/><col width="18" customWidth="1" min="6" max="6"/><col width="26" customWidth="1" min="7" max="7"/><col width="40" customWidth="1" min="8" max="8"/><col width="20" customWidth="1" min="9" max="9"/><col width="40" customWidth="1" min="10" max="10"/><col width="14" customWidth="1" min="11" max="11"/><col width="30" customWidth="1" min="12" max="12"/></cols><sheetData>'
        l_0___n = t_8(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年报送期</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        yield (t_6(context, 3, 0, 1))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='periods') if l_0_periods is missing else l_0_periods)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 7))
            l_1___n = t_8(context, 5, 0)
            _loop_vars['__n'] = l_1___n
            t_9 = []
            pass
            t_9.extend((
                (t_1(environment.getattr(l_1_one, 'code'), l_1___n, 'A', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'name'), l_1___n, 'B', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'start'), l_1___n, 'C', ' s="6"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'cutoff'), l_1___n, 'D', ' s="6"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'due'), l_1___n, 'E', ' s="6"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'report_date'), l_1___n, 'F', ' s="6"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'recipient'), l_1___n, 'G', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'report_title'), l_1___n, 'H', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'document_number'), l_1___n, 'I', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'letter_title'), l_1___n, 'J', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'signer'), l_1___n, 'K', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'copies_to'), l_1___n, 'L', ' s="4"', ' s="7"', False)),
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


def _program_5(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_year = resolve('year')
        l_0_extra_columns = resolve('extra_columns')
        l_0_measures = resolve('measures')
        l_0___n = l_0___c = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__column']
        t_3 = environment.filters['__drawing']
        t_4 = environment.filters['__height']
        t_5 = environment.filters['__iterate']
        t_6 = environment.filters['__merge_cells']
        t_7 = environment.filters['__no_columns']
        t_8 = environment.filters['__plain_row']
        t_9 = environment.filters['__ranged']
        t_10 = environment.filters['__rendered']
        t_11 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="7" customWidth="1" min="1" max="1"/><col width="22" customWidth="1" min="2" max="2"/><col width="22" customWidth="1" min="3" max="3"/><col width="70" customWidth="1" min="4" max="4"/><col width="22" customWidth="1" min="5" max="5"/><col width="20" customWidth="1" min="6" max="6"/><col width="18" customWidth="1" min="7" max="7"/><col width="18" customWidth="1" min="8" max="8"/><col width="11" customWidth="1" min="9" max="9"/><col width="18" customWidth="1" min="10" max="10"/><col width="0.1" customWidth="1" min="11" max="11"/></cols><sheetData>'
        l_0___n = t_11(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年任务分工</t></is></c></row>'
        yield (t_8(context, 2, 0, 0))
        l_0___n = t_11(context, 3, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="32" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t>序号</t></is></c><c r="B'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t>重点任务</t></is></c><c r="C'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t>二级任务</t></is></c><c r="D'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t>具体措施</t></is></c><c r="E'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t>简称</t></is></c><c r="F'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t>责任科室</t></is></c><c r="G'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t>牵头科室</t></is></c><c r="H'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t>完成时限</t></is></c><c r="I'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t>时限类型</t></is></c><c r="J'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t>时限日期</t></is></c><c r="K'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t>标识</t></is></c>'
        l_0___c = t_2(context, 10, 3, 11)
        context.vars['__c'] = l_0___c
        yield (t_7(context, 3, 12, 14))
        for l_1_words in environment.call(context, environment.steps, (undefined(name='extra_columns') if l_0_extra_columns is missing else l_0_extra_columns)):
            l_1___c = l_0___c
            _loop_vars = {}
            pass
            l_1___c = t_2(context, 0, 3, 13)
            _loop_vars['__c'] = l_1___c
            yield (t_1(l_1_words, l_0___n, l_1___c, ' s="3"', ' s="9"', False))
        l_1_words = l_1___c = missing
        yield '</row>'
        for l_1_one in environment.call(context, environment.steps, (undefined(name='measures') if l_0_measures is missing else l_0_measures)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_5(context, 25))
            l_1___n = t_11(context, 5, 0)
            _loop_vars['__n'] = l_1___n
            l_2___c = l_0___c
            t_12 = []
            pass
            t_12.extend((
                (t_1(environment.getattr(l_1_one, 'number'), l_1___n, 'A', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'theme'), l_1___n, 'B', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'subtheme'), l_1___n, 'C', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'text'), l_1___n, 'D', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'short_name'), l_1___n, 'E', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'office_text'), l_1___n, 'F', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'leads'), l_1___n, 'G', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'deadline_text'), l_1___n, 'H', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'kind'), l_1___n, 'I', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'deadline'), l_1___n, 'J', ' s="6"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'identity'), l_1___n, 'K', ' s="5"', ' s="8"', False)),
            ))
            l_2___c = t_2(context, 10, 5, 11)
            t_12.append(
                (t_7(context, 5, 12, 14)),
            )
            for l_3_value in environment.call(context, environment.steps, environment.getattr(l_1_one, 'extra')):
                l_3___c = l_2___c
                _loop_vars = {}
                pass
                l_3___c = t_2(context, 0, 5, 13)
                _loop_vars['__c'] = l_3___c
                t_12.append(
                    (t_1(l_3_value, l_1___n, l_3___c, ' s="4"', ' s="7"', False)),
                )
            l_3_value = l_3___c = missing
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_12))
            _loop_vars['__cells'] = l_1___cells
            l_2___c = missing
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_4(context, l_1___cells, 0))
            yield '">'
            yield (t_10(l_1___cells))
            yield '</row>'
        l_1_one = l_1___n = l_1___cells = missing
        yield '</sheetData>'
        yield (t_6(context, 0))
        yield (t_9(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_3(context, 0))
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
        l_0_year = resolve('year')
        l_0_targets = resolve('targets')
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
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="7" customWidth="1" min="1" max="1"/><col width="46" customWidth="1" min="2" max="2"/><col width="9" customWidth="1" min="3" max="3"/><col width="11" customWidth="1" min="4" max="4"/><col width="11" customWidth="1" min="5" max="5"/><col width="11" customWidth="1" min="6" max="6"/><col width="40" customWidth="1" min="7" max="7"/><col width="9" customWidth="1" min="8" max="8"/></cols><sheetData>'
        l_0___n = t_9(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年指标</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        yield (t_6(context, 3, 0, 1))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='targets') if l_0_targets is missing else l_0_targets)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 7))
            l_1___n = t_9(context, 5, 0)
            _loop_vars['__n'] = l_1___n
            t_10 = []
            pass
            t_10.extend((
                (t_1(environment.getattr(l_1_one, 'measure'), l_1___n, 'A', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'indicator'), l_1___n, 'B', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'comparator'), l_1___n, 'C', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'value'), l_1___n, 'D', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'unit'), l_1___n, 'E', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'chosen'), l_1___n, 'F', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'quote'), l_1___n, 'G', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'accepted'), l_1___n, 'H', ' s="5"', ' s="8"', False)),
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
        yield (t_5(context, 0))
        yield (t_7(context, 0))
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
        l_0_year = resolve('year')
        l_0_milestones = resolve('milestones')
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
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="7" customWidth="1" min="1" max="1"/><col width="14" customWidth="1" min="2" max="2"/><col width="18" customWidth="1" min="3" max="3"/><col width="18" customWidth="1" min="4" max="4"/><col width="38" customWidth="1" min="5" max="5"/><col width="40" customWidth="1" min="6" max="6"/><col width="34" customWidth="1" min="7" max="7"/><col width="9" customWidth="1" min="8" max="8"/></cols><sheetData>'
        l_0___n = t_9(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年节点</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        yield (t_6(context, 3, 0, 1))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='milestones') if l_0_milestones is missing else l_0_milestones)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 7))
            l_1___n = t_9(context, 5, 0)
            _loop_vars['__n'] = l_1___n
            t_10 = []
            pass
            t_10.extend((
                (t_1(environment.getattr(l_1_one, 'measure'), l_1___n, 'A', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'kind'), l_1___n, 'B', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'start'), l_1___n, 'C', ' s="6"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'due'), l_1___n, 'D', ' s="6"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'action'), l_1___n, 'E', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'quote'), l_1___n, 'F', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'note'), l_1___n, 'G', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'accepted'), l_1___n, 'H', ' s="5"', ' s="8"', False)),
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
        yield (t_5(context, 0))
        yield (t_7(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_8(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_year = resolve('year')
        l_0_corrections = resolve('corrections')
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
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="7" customWidth="1" min="1" max="1"/><col width="12" customWidth="1" min="2" max="2"/><col width="46" customWidth="1" min="3" max="3"/><col width="34" customWidth="1" min="4" max="4"/><col width="34" customWidth="1" min="5" max="5"/><col width="9" customWidth="1" min="6" max="6"/><col width="12" customWidth="1" min="7" max="7"/></cols><sheetData>'
        l_0___n = t_9(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年校对</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        yield (t_6(context, 3, 0, 1))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='corrections') if l_0_corrections is missing else l_0_corrections)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 7))
            l_1___n = t_9(context, 5, 0)
            _loop_vars['__n'] = l_1___n
            t_10 = []
            pass
            t_10.extend((
                (t_1(environment.getattr(l_1_one, 'measure'), l_1___n, 'A', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'column'), l_1___n, 'B', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'doubt'), l_1___n, 'C', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'original'), l_1___n, 'D', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'suggestion'), l_1___n, 'E', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'accepted'), l_1___n, 'F', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'urgency'), l_1___n, 'G', ' s="5"', ' s="8"', False)),
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
        yield (t_5(context, 0))
        yield (t_7(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_9(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_year = resolve('year')
        l_0_waivers = resolve('waivers')
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
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="9" customWidth="1" min="1" max="1"/><col width="20" customWidth="1" min="2" max="2"/><col width="7" customWidth="1" min="3" max="3"/><col width="10" customWidth="1" min="4" max="4"/><col width="50" customWidth="1" min="5" max="5"/><col width="50" customWidth="1" min="6" max="6"/><col width="14" customWidth="1" min="7" max="7"/></cols><sheetData>'
        l_0___n = t_8(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年豁免</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        yield (t_6(context, 3, 0, 1))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='waivers') if l_0_waivers is missing else l_0_waivers)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 7))
            l_1___n = t_8(context, 5, 0)
            _loop_vars['__n'] = l_1___n
            t_9 = []
            pass
            t_9.extend((
                (t_1(environment.getattr(l_1_one, 'code'), l_1___n, 'A', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'office'), l_1___n, 'B', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'measure'), l_1___n, 'C', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'period'), l_1___n, 'D', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'issue'), l_1___n, 'E', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'reason'), l_1___n, 'F', ' s="4"', ' s="7"', False)),
                (t_1(environment.getattr(l_1_one, 'decided_by'), l_1___n, 'G', ' s="5"', ' s="8"', False)),
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


def _program_10(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_year = resolve('year')
        l_0_holidays = resolve('holidays')
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
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="18" customWidth="1" min="1" max="1"/><col width="18" customWidth="1" min="2" max="2"/><col width="10" customWidth="1" min="3" max="3"/><col width="40" customWidth="1" min="4" max="4"/></cols><sheetData>'
        l_0___n = t_9(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年节假日</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        yield (t_6(context, 3, 0, 1))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='holidays') if l_0_holidays is missing else l_0_holidays)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 7))
            l_1___n = t_9(context, 5, 0)
            _loop_vars['__n'] = l_1___n
            t_10 = []
            pass
            t_10.extend((
                (t_1(environment.getattr(l_1_one, 'first'), l_1___n, 'A', ' s="6"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'last'), l_1___n, 'B', ' s="6"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'kind'), l_1___n, 'C', ' s="5"', ' s="8"', False)),
                (t_1(environment.getattr(l_1_one, 'name'), l_1___n, 'D', ' s="5"', ' s="8"', False)),
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
        yield (t_5(context, 0))
        yield (t_7(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


DOCUMENTS = {
    '0cec5d0be8bb2932faa4b816f5de8dbc6ef53ffb10087d1749c70beed74b09a2': PreparedWorkbook({'说明': None, '单位': None, '科室': None, '报送期': None, '任务': None, '指标': None, '节点': None, '校对': None, '豁免': None, '节假日': None}, {'xl/worksheets/sheet1.xml': '说明', 'xl/worksheets/sheet2.xml': '单位', 'xl/worksheets/sheet3.xml': '科室', 'xl/worksheets/sheet4.xml': '报送期', 'xl/worksheets/sheet5.xml': '任务', 'xl/worksheets/sheet6.xml': '指标', 'xl/worksheets/sheet7.xml': '节点', 'xl/worksheets/sheet8.xml': '校对', 'xl/worksheets/sheet9.xml': '豁免', 'xl/worksheets/sheet10.xml': '节假日'}, {}, {'xl/worksheets/sheet1.xml': PreparedSheet(Program('xl/worksheets/sheet1.xml', _program_1, frozenset(('__drawing', '__merge_cells', '__plain_row', '__row', ))), SheetPlan({1: (), 2: (), 3: (), 4: (), 5: (), 6: (), 7: (), 8: (), 9: (), 10: (), 11: (), 12: ()}, 12, ('A2:B2', 'A1:B1', ), (), (), (), (), (('<row r="', '" ht="24" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>经办人只维护这一个文件。列的顺序可以调整，列名和工作表名不要改。</t></is></c></row>', ), ('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="3" t="inlineStr"><is><t>工作表</t></is></c><c r="B', '" s="3" t="inlineStr"><is><t>说明</t></is></c></row>', ), ('<row r="', '" ht="22" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>单位</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>单位名称、年度、报告标题等。</t></is></c></row>', ), ('<row r="', '" ht="40" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>科室</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>花名册。任务表里的“各科室”按这里“计入各科室”为“是”的科室展开；别名用顿号分开，科室改名、简称都登记在这里。</t></is></c></row>', ), ('<row r="', '" ht="58" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>报送期</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>一年几次报送都在这里登记。代码（如 H1、H2）用在命令和文件夹名里；统计开始、统计截止决定哪些任务算逾期、序时进度是多少。右边几栏是本期自己的标题、文号等，留空就用“单位”表的。</t></is></c></row>', ), ('<row r="', '" ht="76" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>任务</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>任务分工表，逐字照录。责任科室用顿号分开，有牵头的写进“牵头科室”；完成时限照原文写，时限日期写最后一天（如 2023年11月底 写 2023-11-30）；持续推进、长期坚持、全年等没有最后一天的，时限类型写“持续”，日期留空。原表的其他栏目可以照原样加在右边，程序会保留。</t></is></c></row>', ), ('<row r="', '" ht="58" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>指标</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>任务中的量化要求。填报表会让责任科室填实际值，报告据此判断是否达标。几个科室共同承担的，汇总方式写合计、各自、牵头、最低或最高；留空时，百分比、期限和上限（≤）各自对照，其余合计。</t></is></c></row>', ), ('<row r="', '" ht="22" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>节点</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>任务中除完成时限以外的时间要求，用于提醒。</t></is></c></row>', ), ('<row r="', '" ht="40" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>校对</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>原文里看上去有误的地方。只有“采用”填“是”的，程序才按“建议改为”替换，其余一律照原文印。</t></is></c></row>', ), ('<row r="', '" ht="58" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>豁免</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>核查时的某条“提醒”经人确认可以不改的，在这里登记代码、科室、序号、报送期、理由和决定人。报送期留空则各期都豁免；“问题”照核查结果抄写的，问题变了就不再豁免。“错误”不能豁免。</t></is></c></row>', ), ('<row r="', '" ht="58" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>节假日</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>程序还不知道放假安排的年份，照国务院办公厅的放假通知登记：每个假期一行（放假），调休上班的每天一行（上班）。这里写的日子以这里为准，也可登记地方假日；程序已知道的年份留空即可。</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet2.xml': PreparedSheet(Program('xl/worksheets/sheet2.xml', _program_2, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 3: (), 5: (3, )}, 6, ('A1:C1', ), (), (), (), (Fitting({'A': (19.0, 14.96, ), 'B': (59.0, 14.96, ), 'C': (59.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="36" customHeight="1"><c r="A', '" s="1" t="inlineStr"><is><t>单位</t></is></c></row>', ), ('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="3" t="inlineStr"><is><t>项目</t></is></c><c r="B', '" s="3" t="inlineStr"><is><t>内容</t></is></c><c r="C', '" s="3" t="inlineStr"><is><t>说明</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet3.xml': PreparedSheet(Program('xl/worksheets/sheet3.xml', _program_3, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__ranged', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 3: (), 5: (7, )}, 6, ('A2:G2', 'A1:G1', ), (('<dataValidations>', (Ranged('<dataValidation sqref="', 'C5:C1000', ('" showDropDown="0" showInputMessage="0" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：是、否" type="list"><formula1>', '</formula1></dataValidation>', ), ('"是,否"', ), exact), ), '</dataValidations>', ), ), (), (), (Fitting({'A': (21.0, 14.96, ), 'B': (33.0, 14.96, ), 'C': (13.0, 14.96, ), 'D': (15.0, 14.96, ), 'E': (17.0, 14.96, ), 'F': (33.0, 14.96, ), 'G': (33.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="24" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>科室名称不能重复；别名用顿号分开；不参与“各科室”分工的，“计入各科室”填“否”。一组单位（如局属各单位）在“成员”里写明有哪些，留空则作为一个单位填报。</t></is></c></row>', ), ('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="3" t="inlineStr"><is><t>科室</t></is></c><c r="B', '" s="3" t="inlineStr"><is><t>别名</t></is></c><c r="C', '" s="3" t="inlineStr"><is><t>计入各科室</t></is></c><c r="D', '" s="3" t="inlineStr"><is><t>联系人</t></is></c><c r="E', '" s="3" t="inlineStr"><is><t>联系电话</t></is></c><c r="F', '" s="3" t="inlineStr"><is><t>成员</t></is></c><c r="G', '" s="3" t="inlineStr"><is><t>说明</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet4.xml': PreparedSheet(Program('xl/worksheets/sheet4.xml', _program_4, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 3: (), 5: (7, )}, 6, ('A2:L2', 'A1:L1', ), (), (), (), (Fitting({'A': (9.0, 14.96, ), 'B': (23.0, 14.96, ), 'C': (17.0, 14.96, ), 'D': (17.0, 14.96, ), 'E': (17.0, 14.96, ), 'F': (17.0, 14.96, ), 'G': (25.0, 14.96, ), 'H': (39.0, 14.96, ), 'I': (19.0, 14.96, ), 'J': (39.0, 14.96, ), 'K': (13.0, 14.96, ), 'L': (29.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="24" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>日期用日期格式。报送截止遇休息日的，成文日期一般取此前最后一个工作日。</t></is></c></row>', ), ('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="3" t="inlineStr"><is><t>代码</t></is></c><c r="B', '" s="3" t="inlineStr"><is><t>名称</t></is></c><c r="C', '" s="3" t="inlineStr"><is><t>统计开始</t></is></c><c r="D', '" s="3" t="inlineStr"><is><t>统计截止</t></is></c><c r="E', '" s="3" t="inlineStr"><is><t>报送截止</t></is></c><c r="F', '" s="3" t="inlineStr"><is><t>成文日期</t></is></c><c r="G', '" s="3" t="inlineStr"><is><t>主送机关</t></is></c><c r="H', '" s="3" t="inlineStr"><is><t>报告标题</t></is></c><c r="I', '" s="3" t="inlineStr"><is><t>发文字号</t></is></c><c r="J', '" s="3" t="inlineStr"><is><t>函标题</t></is></c><c r="K', '" s="3" t="inlineStr"><is><t>签发人</t></is></c><c r="L', '" s="3" t="inlineStr"><is><t>抄送</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet5.xml': PreparedSheet(Program('xl/worksheets/sheet5.xml', _program_5, frozenset(('__cell', '__column', '__drawing', '__height', '__iterate', '__merge_cells', '__no_columns', '__plain_row', '__ranged', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 3: (), 5: (25, )}, 6, ('A2:K2', 'A1:K1', ), (('<dataValidations>', (Ranged('<dataValidation sqref="', 'I5:I1000', ('" showDropDown="0" showInputMessage="0" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：限时、持续" type="list"><formula1>', '</formula1></dataValidation>', ), ('"限时,持续"', ), exact), ), '</dataValidations>', ), ), (), (), (Fitting({'A': (6.0, 14.96, ), 'B': (21.0, 14.96, ), 'C': (21.0, 14.96, ), 'D': (69.0, 14.96, ), 'E': (21.0, 14.96, ), 'F': (19.0, 14.96, ), 'G': (17.0, 14.96, ), 'H': (17.0, 14.96, ), 'I': (10.0, 14.96, ), 'J': (17.0, 14.96, ), 'K': (2.0, 14.96, ), 'M': (7.429999999999999, 14.96, )}, 15.0), ), (('<row r="', '" ht="24" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>一行一项，序号自上而下递增；同一重点任务的各项排在一起。隐藏的“标识”栏是程序认出同一项任务用的，不要改。</t></is></c></row>', ), ), frozenset((3, 5, ))), frozenset(())), 'xl/worksheets/sheet6.xml': PreparedSheet(Program('xl/worksheets/sheet6.xml', _program_6, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__ranged', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 3: (), 5: (7, )}, 6, ('A2:H2', 'A1:H1', ), (('<dataValidations>', (Ranged('<dataValidation sqref="', 'C5:C1000', ('" showDropDown="0" showInputMessage="0" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：≥、≤、=、&lt;、&gt;" type="list"><formula1>', '</formula1></dataValidation>', ), ('"≥,≤,=,<,>"', ), exact), Ranged('<dataValidation sqref="', 'F5:F1000', ('" showDropDown="0" showInputMessage="0" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：合计、各自、牵头、最低、最高" type="list"><formula1>', '</formula1></dataValidation>', ), ('"合计,各自,牵头,最低,最高"', ), exact), Ranged('<dataValidation sqref="', 'H5:H1000', ('" showDropDown="0" showInputMessage="0" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：是、否" type="list"><formula1>', '</formula1></dataValidation>', ), ('"是,否"', ), exact), ), '</dataValidations>', ), ), (), (), (Fitting({'A': (6.0, 14.96, ), 'B': (45.0, 14.96, ), 'C': (8.0, 14.96, ), 'D': (10.0, 14.96, ), 'E': (10.0, 14.96, ), 'F': (10.0, 14.96, ), 'G': (39.0, 14.96, ), 'H': (8.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="24" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>序号对应“任务”表；要求填 ≥、≤ 或 =。导入时只是建议，采用改为“是”才生效。</t></is></c></row>', ), ('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="3" t="inlineStr"><is><t>序号</t></is></c><c r="B', '" s="3" t="inlineStr"><is><t>指标名称</t></is></c><c r="C', '" s="3" t="inlineStr"><is><t>要求</t></is></c><c r="D', '" s="3" t="inlineStr"><is><t>目标值</t></is></c><c r="E', '" s="3" t="inlineStr"><is><t>单位</t></is></c><c r="F', '" s="3" t="inlineStr"><is><t>汇总方式</t></is></c><c r="G', '" s="3" t="inlineStr"><is><t>原文依据</t></is></c><c r="H', '" s="3" t="inlineStr"><is><t>采用</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet7.xml': PreparedSheet(Program('xl/worksheets/sheet7.xml', _program_7, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__ranged', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 3: (), 5: (7, )}, 6, ('A2:H2', 'A1:H1', ), (('<dataValidations>', (Ranged('<dataValidation sqref="', 'B5:B1000', ('" showDropDown="0" showInputMessage="0" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：固定日期、每季度、每月、每年、触发后限时、遇事即办、持续" type="list"><formula1>', '</formula1></dataValidation>', ), ('"固定日期,每季度,每月,每年,触发后限时,遇事即办,持续"', ), exact), Ranged('<dataValidation sqref="', 'H5:H1000', ('" showDropDown="0" showInputMessage="0" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：是、否" type="list"><formula1>', '</formula1></dataValidation>', ), ('"是,否"', ), exact), ), '</dataValidations>', ), ), (), (), (Fitting({'A': (6.0, 14.96, ), 'B': (13.0, 14.96, ), 'C': (17.0, 14.96, ), 'D': (17.0, 14.96, ), 'E': (37.0, 14.96, ), 'F': (39.0, 14.96, ), 'G': (33.0, 14.96, ), 'H': (8.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="24" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>序号对应“任务”表；没有确定日期的，日期留空。导入时只是建议，采用改为“是”才生效。</t></is></c></row>', ), ('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="3" t="inlineStr"><is><t>序号</t></is></c><c r="B', '" s="3" t="inlineStr"><is><t>类型</t></is></c><c r="C', '" s="3" t="inlineStr"><is><t>开始日期</t></is></c><c r="D', '" s="3" t="inlineStr"><is><t>截止日期</t></is></c><c r="E', '" s="3" t="inlineStr"><is><t>事项</t></is></c><c r="F', '" s="3" t="inlineStr"><is><t>原文依据</t></is></c><c r="G', '" s="3" t="inlineStr"><is><t>说明</t></is></c><c r="H', '" s="3" t="inlineStr"><is><t>采用</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet8.xml': PreparedSheet(Program('xl/worksheets/sheet8.xml', _program_8, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__ranged', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 3: (), 5: (7, )}, 6, ('A2:G2', 'A1:G1', ), (('<dataValidations>', (Ranged('<dataValidation sqref="', 'B5:B1000', ('" showDropDown="0" showInputMessage="0" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：重点任务、具体措施、完成时限、责任科室" type="list"><formula1>', '</formula1></dataValidation>', ), ('"重点任务,具体措施,完成时限,责任科室"', ), exact), Ranged('<dataValidation sqref="', 'F5:F1000', ('" showDropDown="0" showInputMessage="0" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：是、否" type="list"><formula1>', '</formula1></dataValidation>', ), ('"是,否"', ), exact), Ranged('<dataValidation sqref="', 'G5:G1000', ('" showDropDown="0" showInputMessage="0" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：必须先定、请核对、仅供参考" type="list"><formula1>', '</formula1></dataValidation>', ), ('"必须先定,请核对,仅供参考"', ), exact), ), '</dataValidations>', ), ), (), (), (Fitting({'A': (6.0, 14.96, ), 'B': (11.0, 14.96, ), 'C': (45.0, 14.96, ), 'D': (33.0, 14.96, ), 'E': (33.0, 14.96, ), 'F': (8.0, 14.96, ), 'G': (11.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="24" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>采用填“是”才会替换，“原文”须与任务表中的字句完全一致且只出现一次。轻重为“必须先定”的，定好后把采用改为“是”或删去整行，才能出正式稿。</t></is></c></row>', ), ('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="3" t="inlineStr"><is><t>序号</t></is></c><c r="B', '" s="3" t="inlineStr"><is><t>栏目</t></is></c><c r="C', '" s="3" t="inlineStr"><is><t>疑点</t></is></c><c r="D', '" s="3" t="inlineStr"><is><t>原文</t></is></c><c r="E', '" s="3" t="inlineStr"><is><t>建议改为</t></is></c><c r="F', '" s="3" t="inlineStr"><is><t>采用</t></is></c><c r="G', '" s="3" t="inlineStr"><is><t>轻重</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet9.xml': PreparedSheet(Program('xl/worksheets/sheet9.xml', _program_9, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 3: (), 5: (7, )}, 6, ('A2:G2', 'A1:G1', ), (), (), (), (Fitting({'A': (8.0, 14.96, ), 'B': (19.0, 14.96, ), 'C': (6.0, 14.96, ), 'D': (9.0, 14.96, ), 'E': (49.0, 14.96, ), 'F': (49.0, 14.96, ), 'G': (13.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="24" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>只能豁免“提醒”（代码见核查结果）；序号留空表示该科室的全部任务，报送期留空表示各期。</t></is></c></row>', ), ('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="3" t="inlineStr"><is><t>代码</t></is></c><c r="B', '" s="3" t="inlineStr"><is><t>科室</t></is></c><c r="C', '" s="3" t="inlineStr"><is><t>序号</t></is></c><c r="D', '" s="3" t="inlineStr"><is><t>报送期</t></is></c><c r="E', '" s="3" t="inlineStr"><is><t>问题</t></is></c><c r="F', '" s="3" t="inlineStr"><is><t>理由</t></is></c><c r="G', '" s="3" t="inlineStr"><is><t>决定人</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet10.xml': PreparedSheet(Program('xl/worksheets/sheet10.xml', _program_10, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__ranged', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 3: (), 5: (7, )}, 6, ('A1:D1', 'A2:D2', ), (('<dataValidations>', (Ranged('<dataValidation sqref="', 'C5:C1000', ('" showDropDown="0" showInputMessage="0" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：放假、上班" type="list"><formula1>', '</formula1></dataValidation>', ), ('"放假,上班"', ), exact), ), '</dataValidations>', ), ), (), (), (Fitting({'A': (17.0, 14.96, ), 'B': (17.0, 14.96, ), 'C': (9.0, 14.96, ), 'D': (39.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="24" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>程序已知道的年份不用填。放假的写开始、结束日期，调休上班的写那一天；周末不用写。</t></is></c></row>', ), ('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="3" t="inlineStr"><is><t>开始日期</t></is></c><c r="B', '" s="3" t="inlineStr"><is><t>结束日期</t></is></c><c r="C', '" s="3" t="inlineStr"><is><t>安排</t></is></c><c r="D', '" s="3" t="inlineStr"><is><t>名称</t></is></c></row>', ), ), frozenset(())), frozenset(()))}, {'xl/styles.xml': b'<?xml version=\'1.0\' encoding=\'UTF-8\' standalone=\'yes\'?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;\xe5\xb9\xb4&quot;m&quot;\xe6\x9c\x88&quot;d&quot;\xe6\x97\xa5&quot;"/></numFmts><fonts count="4"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><sz val="18"/><name val="\xe6\x96\xb9\xe6\xad\xa3\xe5\xb0\x8f\xe6\xa0\x87\xe5\xae\x8b\xe7\xae\x80\xe4\xbd\x93"/></font><font><sz val="11"/><name val="\xe4\xbb\xbf\xe5\xae\x8b_GB2312"/></font><font><sz val="11"/><name val="\xe9\xbb\x91\xe4\xbd\x93"/></font></fonts><fills count="3"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" pivotButton="0" quotePrefix="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="2" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="2" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="2" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="2" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="2" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0" hidden="0"/></cellStyles><tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/><colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00FF0000"/><rgbColor rgb="0000FF00"/><rgbColor rgb="000000FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00FF0000"/><rgbColor rgb="0000FF00"/><rgbColor rgb="000000FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00800000"/><rgbColor rgb="00008000"/><rgbColor rgb="00000080"/><rgbColor rgb="00808000"/><rgbColor rgb="00800080"/><rgbColor rgb="00008080"/><rgbColor rgb="00C0C0C0"/><rgbColor rgb="00808080"/><rgbColor rgb="009999FF"/><rgbColor rgb="00993366"/><rgbColor rgb="00FFFFCC"/><rgbColor rgb="00CCFFFF"/><rgbColor rgb="00660066"/><rgbColor rgb="00FF8080"/><rgbColor rgb="000066CC"/><rgbColor rgb="00CCCCFF"/><rgbColor rgb="00000080"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00800080"/><rgbColor rgb="00800000"/><rgbColor rgb="00008080"/><rgbColor rgb="000000FF"/><rgbColor rgb="0000CCFF"/><rgbColor rgb="00CCFFFF"/><rgbColor rgb="00CCFFCC"/><rgbColor rgb="00FFFF99"/><rgbColor rgb="0099CCFF"/><rgbColor rgb="00FF99CC"/><rgbColor rgb="00CC99FF"/><rgbColor rgb="00FFCC99"/><rgbColor rgb="003366FF"/><rgbColor rgb="0033CCCC"/><rgbColor rgb="0099CC00"/><rgbColor rgb="00FFCC00"/><rgbColor rgb="00FF9900"/><rgbColor rgb="00FF6600"/><rgbColor rgb="00666699"/><rgbColor rgb="00969696"/><rgbColor rgb="00003366"/><rgbColor rgb="00339966"/><rgbColor rgb="00003300"/><rgbColor rgb="00333300"/><rgbColor rgb="00993300"/><rgbColor rgb="00993366"/><rgbColor rgb="00333399"/><rgbColor rgb="00333333"/></indexedColors></colors></styleSheet>'}),
}
