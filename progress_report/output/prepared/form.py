"""填报表.xlsx, compiled. Made by ``python -m tools.build_templates``; not to be changed by hand."""

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
        l_0_bureau = resolve('bureau')
        l_0_year = resolve('year')
        l_0_office = resolve('office')
        l_0_period_name = resolve('period_name')
        l_0_period_code = resolve('period_code')
        l_0_period_start = resolve('period_start')
        l_0_cutoff = resolve('cutoff')
        l_0_due = resolve('due')
        l_0_roles = resolve('roles')
        l_0_extra_columns = resolve('extra_columns')
        l_0_rows = resolve('rows')
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
        t_12 = environment.filters['__starts_group']
        t_13 = environment.filters['date']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane xSplit="3" ySplit="4" topLeftCell="D5" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="6" customWidth="1" min="1" max="1"/><col width="14" customWidth="1" min="2" max="2"/><col width="34" customWidth="1" min="3" max="3"/><col width="11" customWidth="1" min="4" max="4"/><col width="28" customWidth="1" min="5" max="5"/><col width="10" customWidth="1" min="6" max="6"/><col width="46" customWidth="1" min="7" max="7"/><col width="17" customWidth="1" min="8" max="8"/><col width="18" customWidth="1" min="9" max="9"/><col width="22" customWidth="1" min="10" max="10"/><col width="22" customWidth="1" min="11" max="11"/><col width="14" customWidth="1" min="12" max="12"/><col width="14" customWidth="1" min="13" max="13"/><col width="14" customWidth="1" min="14" max="14"/><col width="14" customWidth="1" min="15" max="15"/><col width="14" customWidth="1" min="16" max="16"/><col width="14" customWidth="1" min="17" max="17"/><col width="14" customWidth="1" min="18" max="18"/><col width="14" customWidth="1" min="19" max="19"/><col width="14" customWidth="1" min="20" max="20"/><col width="14" customWidth="1" min="21" max="21"/><col width="14" customWidth="1" min="22" max="22"/><col width="14" customWidth="1" min="23" max="23"/></cols><sheetData>'
        l_0___n = t_11(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年政务公开工作进展填报表</t></is></c></row>'
        l_0___n = t_11(context, 2, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="22" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>填报科室</t></is></c>'
        yield (t_1((undefined(name='office') if l_0_office is missing else l_0_office), l_0___n, 'C', ' s="3"', ' s="15"', False))
        yield '<c r="D'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>报送期</t></is></c><c r="E'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='period_name') if l_0_period_name is missing else l_0_period_name))
        yield '（'
        yield environment.finalize((undefined(name='period_code') if l_0_period_code is missing else l_0_period_code))
        yield '）</t></is></c><c r="F'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>统计区间</t></is></c><c r="G'
        yield (l_0___n)
        yield '" s="3" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize(t_13((undefined(name='period_start') if l_0_period_start is missing else l_0_period_start)))
        yield '至'
        yield environment.finalize(t_13((undefined(name='cutoff') if l_0_cutoff is missing else l_0_cutoff)))
        yield '</t></is></c><c r="H'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>报送截止</t></is></c>'
        yield (t_1(t_13((undefined(name='due') if l_0_due is missing else l_0_due)), l_0___n, 'I', ' s="3"', ' s="15"', False))
        yield '</row>'
        yield (t_8(context, 3, 0, 0))
        l_0___n = t_11(context, 4, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="32" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="5" t="inlineStr"><is><t>序号</t></is></c><c r="B'
        yield (l_0___n)
        yield '" s="5" t="inlineStr"><is><t>重点任务</t></is></c><c r="C'
        yield (l_0___n)
        yield '" s="5" t="inlineStr"><is><t>具体措施</t></is></c><c r="D'
        yield (l_0___n)
        yield '" s="5" t="inlineStr"><is><t>完成时限</t></is></c><c r="E'
        yield (l_0___n)
        yield '" s="5" t="inlineStr"><is><t>上期进展（参考）</t></is></c><c r="F'
        yield (l_0___n)
        yield '" s="5" t="inlineStr"><is><t>完成状态</t></is></c><c r="G'
        yield (l_0___n)
        yield '" s="5" t="inlineStr"><is><t>工作进展情况</t></is></c><c r="H'
        yield (l_0___n)
        yield '" s="5" t="inlineStr"><is><t>完成日期</t></is></c><c r="I'
        yield (l_0___n)
        yield '" s="5" t="inlineStr"><is><t>佐证材料</t></is></c><c r="J'
        yield (l_0___n)
        yield '" s="5" t="inlineStr"><is><t>存在问题</t></is></c><c r="K'
        yield (l_0___n)
        yield '" s="5" t="inlineStr"><is><t>下一步打算</t></is></c>'
        l_0___c = t_2(context, 10, 4, 11)
        context.vars['__c'] = l_0___c
        yield (t_7(context, 4, 12, 14))
        if (undefined(name='roles') if l_0_roles is missing else l_0_roles):
            pass
            l_0___c = t_2(context, 0, 4, 13)
            context.vars['__c'] = l_0___c
            yield '<c r="'
            yield environment.finalize(l_0___c)
            yield (l_0___n)
            yield '" s="5" t="inlineStr"><is><t>分工</t></is></c>'
        yield (t_7(context, 4, 15, 17))
        for l_1_words in environment.call(context, environment.steps, (undefined(name='extra_columns') if l_0_extra_columns is missing else l_0_extra_columns)):
            l_1___c = l_0___c
            _loop_vars = {}
            pass
            l_1___c = t_2(context, 0, 4, 16)
            _loop_vars['__c'] = l_1___c
            yield (t_1(l_1_words, l_0___n, l_1___c, ' s="5"', ' s="16"', False))
        l_1_words = l_1___c = missing
        yield '</row>'
        for l_1_row in environment.call(context, environment.steps, (undefined(name='rows') if l_0_rows is missing else l_0_rows)):
            l_1___n = l_0___n
            l_1___cells = resolve('__cells')
            _loop_vars = {}
            pass
            yield (t_5(context, 46))
            if environment.getattr(l_1_row, 'continuing'):
                pass
                l_1___n = t_11(context, 6, 0)
                _loop_vars['__n'] = l_1___n
                l_2___c = l_0___c
                l_2___first60 = missing
                t_14 = []
                pass
                t_14.append(
                    (t_1(environment.getattr(l_1_row, 'number'), l_1___n, 'A', ' s="6"', ' s="17"', False)),
                )
                l_2___first60 = t_12(context, environment.getattr(l_1_row, 'group'), 2, ('B', 'B'))
                if l_2___first60:
                    pass
                    t_14.append(
                        (t_1(environment.getattr(l_1_row, 'group'), l_1___n, 'B', ' s="6"', ' s="17"', False)),
                    )
                else:
                    pass
                    t_14.extend((
                        '<c r="B',
                        (l_1___n),
                        '" s="6"/>',
                    ))
                t_14.extend((
                    '<c r="C',
                    (l_1___n),
                    '" s="7" t="inlineStr"><is><t xml:space="preserve">',
                    environment.finalize(environment.getattr(l_1_row, 'number')),
                    '.',
                    environment.finalize(environment.getattr(l_1_row, 'text')),
                    '</t></is></c>',
                    (t_1(environment.getattr(l_1_row, 'deadline_text'), l_1___n, 'D', ' s="6"', ' s="17"', False)),
                    (t_1(environment.getattr(l_1_row, 'previous'), l_1___n, 'E', ' s="8"', ' s="18"', False)),
                    '<c r="F',
                    (l_1___n),
                    '" s="9" t="n"/><c r="G',
                    (l_1___n),
                    '" s="10" t="n"/><c r="H',
                    (l_1___n),
                    '" s="11" t="n"/><c r="I',
                    (l_1___n),
                    '" s="10" t="n"/><c r="J',
                    (l_1___n),
                    '" s="10" t="n"/><c r="K',
                    (l_1___n),
                    '" s="10" t="n"/>',
                ))
                l_2___c = t_2(context, 10, 6, 11)
                t_14.append(
                    (t_7(context, 6, 12, 14)),
                )
                if (undefined(name='roles') if l_0_roles is missing else l_0_roles):
                    pass
                    l_2___c = t_2(context, 0, 6, 13)
                    t_14.append(
                        (t_1(environment.getattr(l_1_row, 'role'), l_1___n, l_2___c, ' s="6"', ' s="17"', False)),
                    )
                t_14.append(
                    (t_7(context, 6, 15, 17)),
                )
                for l_3_value in environment.call(context, environment.steps, environment.getattr(l_1_row, 'extra')):
                    l_3___c = l_2___c
                    _loop_vars = {}
                    pass
                    l_3___c = t_2(context, 0, 6, 16)
                    _loop_vars['__c'] = l_3___c
                    t_14.append(
                        (t_1(l_3_value, l_1___n, l_3___c, ' s="7"', ' s="19"', False)),
                    )
                l_3_value = l_3___c = missing
                l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_14))
                _loop_vars['__cells'] = l_1___cells
                l_2___first60 = l_2___c = missing
                yield '<row r="'
                yield (l_1___n)
                yield '" ht="'
                yield (t_4(context, l_1___cells, 0))
                yield '">'
                yield (t_10(l_1___cells))
                yield '</row>'
            else:
                pass
                l_1___n = t_11(context, 8, 0)
                _loop_vars['__n'] = l_1___n
                l_2___c = l_0___c
                l_2___first96 = missing
                t_15 = []
                pass
                t_15.append(
                    (t_1(environment.getattr(l_1_row, 'number'), l_1___n, 'A', ' s="6"', ' s="17"', False)),
                )
                l_2___first96 = t_12(context, environment.getattr(l_1_row, 'group'), 2, ('B', 'B'))
                if l_2___first96:
                    pass
                    t_15.append(
                        (t_1(environment.getattr(l_1_row, 'group'), l_1___n, 'B', ' s="6"', ' s="17"', False)),
                    )
                else:
                    pass
                    t_15.extend((
                        '<c r="B',
                        (l_1___n),
                        '" s="6"/>',
                    ))
                t_15.extend((
                    '<c r="C',
                    (l_1___n),
                    '" s="7" t="inlineStr"><is><t xml:space="preserve">',
                    environment.finalize(environment.getattr(l_1_row, 'number')),
                    '.',
                    environment.finalize(environment.getattr(l_1_row, 'text')),
                    '</t></is></c>',
                    (t_1(environment.getattr(l_1_row, 'deadline_text'), l_1___n, 'D', ' s="6"', ' s="17"', False)),
                    (t_1(environment.getattr(l_1_row, 'previous'), l_1___n, 'E', ' s="8"', ' s="18"', False)),
                    '<c r="F',
                    (l_1___n),
                    '" s="9" t="n"/><c r="G',
                    (l_1___n),
                    '" s="10" t="n"/><c r="H',
                    (l_1___n),
                    '" s="11" t="n"/><c r="I',
                    (l_1___n),
                    '" s="10" t="n"/><c r="J',
                    (l_1___n),
                    '" s="10" t="n"/><c r="K',
                    (l_1___n),
                    '" s="10" t="n"/>',
                ))
                l_2___c = t_2(context, 10, 8, 11)
                t_15.append(
                    (t_7(context, 8, 12, 14)),
                )
                if (undefined(name='roles') if l_0_roles is missing else l_0_roles):
                    pass
                    l_2___c = t_2(context, 0, 8, 13)
                    t_15.append(
                        (t_1(environment.getattr(l_1_row, 'role'), l_1___n, l_2___c, ' s="6"', ' s="17"', False)),
                    )
                t_15.append(
                    (t_7(context, 8, 15, 17)),
                )
                for l_3_value in environment.call(context, environment.steps, environment.getattr(l_1_row, 'extra')):
                    l_3___c = l_2___c
                    _loop_vars = {}
                    pass
                    l_3___c = t_2(context, 0, 8, 16)
                    _loop_vars['__c'] = l_3___c
                    t_15.append(
                        (t_1(l_3_value, l_1___n, l_3___c, ' s="7"', ' s="19"', False)),
                    )
                l_3_value = l_3___c = missing
                l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_15))
                _loop_vars['__cells'] = l_1___cells
                l_2___first96 = l_2___c = missing
                yield '<row r="'
                yield (l_1___n)
                yield '" ht="'
                yield (t_4(context, l_1___cells, 1))
                yield '">'
                yield (t_10(l_1___cells))
                yield '</row>'
        l_1_row = l_1___n = l_1___cells = missing
        yield (t_8(context, 11, 1, 1))
        yield '</sheetData><sheetProtection selectLockedCells="0" selectUnlockedCells="0" sheet="1" objects="0" insertRows="1" insertHyperlinks="1" autoFilter="1" scenarios="0" formatColumns="0" deleteColumns="1" insertColumns="1" pivotTables="1" deleteRows="1" formatCells="1" formatRows="0" sort="1"/>'
        yield (t_6(context, 0))
        yield (t_9(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_3(context, 0))
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
        l_0_office = resolve('office')
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
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="8" customWidth="1" min="1" max="1"/><col width="44" customWidth="1" min="2" max="2"/><col width="14" customWidth="1" min="3" max="3"/><col width="12" customWidth="1" min="4" max="4"/><col width="18" customWidth="1" min="5" max="5"/><col width="40" customWidth="1" min="6" max="6"/><col width="50" customWidth="1" min="7" max="7"/></cols><sheetData>'
        l_0___n = t_9(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office))
        yield '指标完成情况</t></is></c></row>'
        l_0___n = t_9(context, 2, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="32" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="4" t="inlineStr"><is><t xml:space="preserve">'
        if (undefined(name='targets') if l_0_targets is missing else l_0_targets):
            pass
            yield '实际值只写一个确定的数值（如 100% 或 35），不写“约”“余”；不涉及的写“不适用”，并在说明栏写明原因。'
        else:
            pass
            yield '本科室没有量化指标，本页不用填。'
        yield '</t></is></c></row>'
        yield (t_6(context, 3, 0, 0))
        for l_1_row in environment.call(context, environment.steps, (undefined(name='targets') if l_0_targets is missing else l_0_targets)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 12))
            l_1___n = t_9(context, 5, 0)
            _loop_vars['__n'] = l_1___n
            t_10 = []
            pass
            t_10.extend((
                (t_1(environment.getattr(l_1_row, 'number'), l_1___n, 'A', ' s="6"', ' s="17"', False)),
                (t_1(environment.getattr(l_1_row, 'indicator'), l_1___n, 'B', ' s="7"', ' s="19"', False)),
                (t_1(environment.getattr(l_1_row, 'requirement'), l_1___n, 'C', ' s="6"', ' s="17"', False)),
                (t_1(environment.getattr(l_1_row, 'unit'), l_1___n, 'D', ' s="6"', ' s="17"', False)),
                '<c r="E',
                (l_1___n),
                '" s="14" t="n"/><c r="F',
                (l_1___n),
                '" s="10" t="n"/>',
                (t_1(environment.getattr(l_1_row, 'text'), l_1___n, 'G', ' s="7"', ' s="19"', False)),
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
        l_1_row = l_1___n = l_1___cells = missing
        yield '</sheetData><sheetProtection selectLockedCells="0" selectUnlockedCells="0" sheet="1" objects="0" insertRows="1" insertHyperlinks="1" autoFilter="1" scenarios="0" formatColumns="0" deleteColumns="1" insertColumns="1" pivotTables="1" deleteRows="1" formatCells="1" formatRows="0" sort="1"/>'
        yield (t_5(context, 0))
        yield (t_7(context, 0))
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
        l_0_period_code = resolve('period_code')
        l_0_office = resolve('office')
        l_0_version = resolve('version')
        l_0_period_start = resolve('period_start')
        l_0_cutoff = resolve('cutoff')
        l_0_due = resolve('due')
        l_0_rows = resolve('rows')
        l_0___n = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__iterate']
        t_4 = environment.filters['__merge_cells']
        t_5 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr/></sheetPr><sheetViews><sheetView workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><sheetData>'
        l_0___n = t_5(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '"><c r="A'
        yield (l_0___n)
        yield '" t="inlineStr"><is><t>年度</t></is></c>'
        yield (t_1((undefined(name='year') if l_0_year is missing else l_0_year), l_0___n, 'B', '', ' s="20"', False))
        yield '</row>'
        l_0___n = t_5(context, 2, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '"><c r="A'
        yield (l_0___n)
        yield '" t="inlineStr"><is><t>报送期</t></is></c>'
        yield (t_1((undefined(name='period_code') if l_0_period_code is missing else l_0_period_code), l_0___n, 'B', '', ' s="20"', False))
        yield '</row>'
        l_0___n = t_5(context, 3, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '"><c r="A'
        yield (l_0___n)
        yield '" t="inlineStr"><is><t>科室</t></is></c>'
        yield (t_1((undefined(name='office') if l_0_office is missing else l_0_office), l_0___n, 'B', '', ' s="20"', False))
        yield '</row>'
        l_0___n = t_5(context, 4, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '"><c r="A'
        yield (l_0___n)
        yield '" t="inlineStr"><is><t>表样版本</t></is></c>'
        yield (t_1((undefined(name='version') if l_0_version is missing else l_0_version), l_0___n, 'B', '', ' s="20"', False))
        yield '</row>'
        l_0___n = t_5(context, 5, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '"><c r="A'
        yield (l_0___n)
        yield '" t="inlineStr"><is><t>统计开始</t></is></c>'
        yield (t_1(environment.call(context, environment.getattr((undefined(name='period_start') if l_0_period_start is missing else l_0_period_start), 'isoformat')), l_0___n, 'B', '', ' s="20"', False))
        yield '</row>'
        l_0___n = t_5(context, 6, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '"><c r="A'
        yield (l_0___n)
        yield '" t="inlineStr"><is><t>统计截止</t></is></c>'
        yield (t_1(environment.call(context, environment.getattr((undefined(name='cutoff') if l_0_cutoff is missing else l_0_cutoff), 'isoformat')), l_0___n, 'B', '', ' s="20"', False))
        yield '</row>'
        l_0___n = t_5(context, 7, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '"><c r="A'
        yield (l_0___n)
        yield '" t="inlineStr"><is><t>报送截止</t></is></c>'
        yield (t_1(environment.call(context, environment.getattr((undefined(name='due') if l_0_due is missing else l_0_due), 'isoformat')), l_0___n, 'B', '', ' s="20"', False))
        yield '</row>'
        for l_1_row in environment.call(context, environment.steps, (undefined(name='rows') if l_0_rows is missing else l_0_rows)):
            l_1___n = l_0___n
            _loop_vars = {}
            pass
            yield (t_3(context, 29))
            l_1___n = t_5(context, 9, 0)
            _loop_vars['__n'] = l_1___n
            yield '<row r="'
            yield (l_1___n)
            yield '">'
            yield (t_1(environment.getattr(l_1_row, 'number'), l_1___n, 'A', '', ' s="20"', False))
            yield (t_1(environment.getattr(l_1_row, 'identity'), l_1___n, 'B', '', ' s="20"', False))
            yield '</row>'
        l_1_row = l_1___n = missing
        yield '</sheetData>'
        yield (t_4(context, 0))
        yield '<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


DOCUMENTS = {
    '696492b55533cf23e56953ea175ee0afcfeae2104a0a275ca0ab6556c76029c2': PreparedWorkbook({'填报表': None, '指标完成情况': None, '表单标识': None}, {'xl/worksheets/sheet1.xml': '填报表', 'xl/worksheets/sheet2.xml': '指标完成情况', 'xl/worksheets/sheet3.xml': '表单标识'}, {}, {'xl/worksheets/sheet1.xml': PreparedSheet(Program('xl/worksheets/sheet1.xml', _program_1, frozenset(('__cell', '__column', '__drawing', '__height', '__iterate', '__merge_cells', '__no_columns', '__plain_row', '__ranged', '__rendered', '__row', '__starts_group', ))), SheetPlan({1: (), 2: (), 3: (), 4: (), 6: (46, -48, ), 8: (46, -48, ), 10: (), 11: ()}, 11, ('A1:K1', 'A3:K3', ), (('<dataValidations>', (Ranged('<dataValidation sqref="', 'F6', ('" showDropDown="0" showInputMessage="1" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：持续推进、未开展、不适用" promptTitle="填写说明" prompt="从下拉框中选择；确不涉及的选“不适用”" type="list"><formula1>', '</formula1></dataValidation>', ), ('"持续推进,未开展,不适用"', ), exact), Ranged('<dataValidation sqref="', 'G6', ('" showDropDown="0" showInputMessage="1" showErrorMessage="0" allowBlank="1" promptTitle="填写说明" prompt="做了什么＋通过什么渠道＋数量＋日期；以动词开头，不写科室名称" type="custom"><formula1>', '</formula1></dataValidation>', ), ('TRUE', ), exact), Ranged('<dataValidation sqref="', 'H6', ('" showDropDown="0" showInputMessage="1" showErrorMessage="1" allowBlank="1" errorTitle="请核对日期" error="请填具体日期，如 2023-11-30" promptTitle="填写说明" prompt="已完成的填具体日期，如 2023-11-30" type="date" errorStyle="warning" operator="greaterThan"><formula1>', '</formula1></dataValidation>', ), ('36526', ), exact), Ranged('<dataValidation sqref="', 'F8', ('" showDropDown="0" showInputMessage="1" showErrorMessage="1" allowBlank="1" errorTitle="请从下拉框中选择" error="只能填：已完成、推进中、未开展、不适用" promptTitle="填写说明" prompt="从下拉框中选择；确不涉及的选“不适用”" type="list"><formula1>', '</formula1></dataValidation>', ), ('"已完成,推进中,未开展,不适用"', ), exact), Ranged('<dataValidation sqref="', 'G8', ('" showDropDown="0" showInputMessage="1" showErrorMessage="0" allowBlank="1" promptTitle="填写说明" prompt="做了什么＋通过什么渠道＋数量＋日期；以动词开头，不写科室名称" type="custom"><formula1>', '</formula1></dataValidation>', ), ('TRUE', ), exact), Ranged('<dataValidation sqref="', 'H8', ('" showDropDown="0" showInputMessage="1" showErrorMessage="1" allowBlank="1" errorTitle="请核对日期" error="请填具体日期，如 2023-11-30" promptTitle="填写说明" prompt="已完成的填具体日期，如 2023-11-30" type="date" errorStyle="warning" operator="greaterThan"><formula1>', '</formula1></dataValidation>', ), ('36526', ), exact), ), '</dataValidations>', ), ), (), (), (Fitting({'A': (5.0, 14.96, ), 'C': (33.0, 14.96, ), 'D': (10.0, 14.96, ), 'E': (29.7, 13.600000000000001, ), 'F': (9.0, 14.96, ), 'G': (45.0, 14.96, ), 'H': (16.0, 14.96, ), 'I': (17.0, 14.96, ), 'J': (21.0, 14.96, ), 'K': (21.0, 14.96, ), 'M': (13.0, 14.96, ), 'P': (13.0, 14.96, )}, 15.0), Fitting({'A': (5.0, 14.96, ), 'C': (33.0, 14.96, ), 'D': (10.0, 14.96, ), 'E': (29.7, 13.600000000000001, ), 'F': (9.0, 14.96, ), 'G': (45.0, 14.96, ), 'H': (16.0, 14.96, ), 'I': (17.0, 14.96, ), 'J': (21.0, 14.96, ), 'K': (21.0, 14.96, ), 'M': (13.0, 14.96, ), 'P': (13.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="66" customHeight="1"><c r="A', '" s="4" t="inlineStr"><is><t>填写说明：1.只填浅色格，其余已锁定；不要增删、合并行列，不要改动具体措施。2.进展写明做了什么、通过什么渠道、数量、日期，不照搬上期和别的科室；数量从年初累计到统计截止日，合计与分项要相符；宜以动词开头，不写本科室名称（报告会自动加上）。3.每项都要选完成状态；已完成的须填完成日期和佐证，日期在统计区间内，没有完成的不填；状态和日期与上期不一致的，在进展栏说明。4.确不涉及的，状态选“不适用”，并在进展栏写明原因。5.“指标完成情况”页有内容的也要填，与完成状态相符。6.只填文字和数字，不用公式、图片、删除线，不引用别的文件；不写身份证号、手机号。7.表末的填报人、联系电话、审核人、填报日期都要填。</t></is></c></row>', ), ('<row r="', '" ht="28" customHeight="1"><c r="A', '" s="6" t="inlineStr"><is><t>填报人</t></is></c><c r="B', '" s="10" t="n"/><c r="C', '" s="7" t="n"/><c r="D', '" s="6" t="inlineStr"><is><t>联系电话</t></is></c><c r="E', '" s="12" t="n"/><c r="F', '" s="6" t="inlineStr"><is><t>审核人</t></is></c><c r="G', '" s="10" t="n"/><c r="H', '" s="6" t="inlineStr"><is><t>填报日期</t></is></c><c r="I', '" s="13" t="n"/><c r="J', '" s="7" t="n"/><c r="K', '" s="7" t="n"/></row>', ), ), frozenset((4, 6, 8, ))), frozenset(())), 'xl/worksheets/sheet2.xml': PreparedSheet(Program('xl/worksheets/sheet2.xml', _program_2, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__ranged', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 3: (), 5: (12, )}, 6, ('A2:G2', 'A1:G1', ), (('<dataValidations>', (Ranged('<dataValidation sqref="', 'E5', ('" showDropDown="0" showInputMessage="1" showErrorMessage="0" allowBlank="1" promptTitle="填写说明" prompt="只写一个确定的数值；不涉及的写“不适用”" type="custom"><formula1>', '</formula1></dataValidation>', ), ('TRUE', ), exact), ), '</dataValidations>', ), ), (), (), (Fitting({'A': (7.0, 14.96, ), 'B': (43.0, 14.96, ), 'C': (13.0, 14.96, ), 'D': (11.0, 14.96, ), 'E': (17.0, 14.96, ), 'F': (39.0, 14.96, ), 'G': (49.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="5" t="inlineStr"><is><t>序号</t></is></c><c r="B', '" s="5" t="inlineStr"><is><t>指标名称</t></is></c><c r="C', '" s="5" t="inlineStr"><is><t>要求</t></is></c><c r="D', '" s="5" t="inlineStr"><is><t>单位</t></is></c><c r="E', '" s="5" t="inlineStr"><is><t>实际值</t></is></c><c r="F', '" s="5" t="inlineStr"><is><t>说明</t></is></c><c r="G', '" s="5" t="inlineStr"><is><t>具体措施</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet3.xml': PreparedSheet(Program('xl/worksheets/sheet3.xml', _program_3, frozenset(('__cell', '__drawing', '__iterate', '__merge_cells', '__row', ))), SheetPlan({1: (), 2: (), 3: (), 4: (), 5: (), 6: (), 7: (), 9: (29, )}, 10, (), (), (), (), (), (), frozenset(())), frozenset(()))}, {'xl/styles.xml': b'<?xml version=\'1.0\' encoding=\'UTF-8\' standalone=\'yes\'?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;\xe5\xb9\xb4&quot;m&quot;\xe6\x9c\x88&quot;d&quot;\xe6\x97\xa5&quot;"/></numFmts><fonts count="5"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><sz val="18"/><name val="\xe6\x96\xb9\xe6\xad\xa3\xe5\xb0\x8f\xe6\xa0\x87\xe5\xae\x8b\xe7\xae\x80\xe4\xbd\x93"/></font><font><sz val="11"/><name val="\xe9\xbb\x91\xe4\xbd\x93"/></font><font><sz val="11"/><name val="\xe4\xbb\xbf\xe5\xae\x8b_GB2312"/></font><font><i val="1"/><sz val="10"/><name val="\xe6\xa5\xb7\xe4\xbd\x93_GB2312"/></font></fonts><fills count="4"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFFE5"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="21"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" pivotButton="0" quotePrefix="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="4" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="3" borderId="1" applyAlignment="1" applyProtection="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/><protection locked="0" hidden="0"/></xf><xf numFmtId="0" fontId="3" fillId="3" borderId="1" applyAlignment="1" applyProtection="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/><protection locked="0" hidden="0"/></xf><xf numFmtId="164" fontId="3" fillId="3" borderId="1" applyAlignment="1" applyProtection="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/><protection locked="0" hidden="0"/></xf><xf numFmtId="49" fontId="3" fillId="3" borderId="1" applyAlignment="1" applyProtection="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/><protection locked="0" hidden="0"/></xf><xf numFmtId="164" fontId="3" fillId="3" borderId="1" applyAlignment="1" applyProtection="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/><protection locked="0" hidden="0"/></xf><xf numFmtId="49" fontId="3" fillId="3" borderId="1" applyAlignment="1" applyProtection="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/><protection locked="0" hidden="0"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left" vertical="center"/></xf><xf numFmtId="14" fontId="2" fillId="2" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="4" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0" hidden="0"/></cellStyles><tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/><colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00FF0000"/><rgbColor rgb="0000FF00"/><rgbColor rgb="000000FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00FF0000"/><rgbColor rgb="0000FF00"/><rgbColor rgb="000000FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00800000"/><rgbColor rgb="00008000"/><rgbColor rgb="00000080"/><rgbColor rgb="00808000"/><rgbColor rgb="00800080"/><rgbColor rgb="00008080"/><rgbColor rgb="00C0C0C0"/><rgbColor rgb="00808080"/><rgbColor rgb="009999FF"/><rgbColor rgb="00993366"/><rgbColor rgb="00FFFFCC"/><rgbColor rgb="00CCFFFF"/><rgbColor rgb="00660066"/><rgbColor rgb="00FF8080"/><rgbColor rgb="000066CC"/><rgbColor rgb="00CCCCFF"/><rgbColor rgb="00000080"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00800080"/><rgbColor rgb="00800000"/><rgbColor rgb="00008080"/><rgbColor rgb="000000FF"/><rgbColor rgb="0000CCFF"/><rgbColor rgb="00CCFFFF"/><rgbColor rgb="00CCFFCC"/><rgbColor rgb="00FFFF99"/><rgbColor rgb="0099CCFF"/><rgbColor rgb="00FF99CC"/><rgbColor rgb="00CC99FF"/><rgbColor rgb="00FFCC99"/><rgbColor rgb="003366FF"/><rgbColor rgb="0033CCCC"/><rgbColor rgb="0099CC00"/><rgbColor rgb="00FFCC00"/><rgbColor rgb="00FF9900"/><rgbColor rgb="00FF6600"/><rgbColor rgb="00666699"/><rgbColor rgb="00969696"/><rgbColor rgb="00003366"/><rgbColor rgb="00339966"/><rgbColor rgb="00003300"/><rgbColor rgb="00333300"/><rgbColor rgb="00993300"/><rgbColor rgb="00993366"/><rgbColor rgb="00333399"/><rgbColor rgb="00333333"/></indexedColors></colors></styleSheet>'}),
}
