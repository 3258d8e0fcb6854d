"""任务分工表.xlsx, compiled. Made by ``python -m tools.build_templates``; not to be changed by hand."""

# ruff: noqa
# mypy: ignore-errors
# fmt: off

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
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
        l_0_两级 = resolve('两级')
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<name>任务分工'
        yield environment.finalize((undefined(name='两级') if l_0_两级 is missing else l_0_两级))
        yield '</name>'
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
        l_0_两级 = resolve('两级')
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<name>落实情况'
        yield environment.finalize((undefined(name='两级') if l_0_两级 is missing else l_0_两级))
        yield '</name>'
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
        l_0_两级 = resolve('两级')
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<name>与上期比较'
        yield environment.finalize((undefined(name='两级') if l_0_两级 is missing else l_0_两级))
        yield '</name>'
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
        l_0_two_levels = resolve('two_levels')
        t_1 = environment.filters['__collect']
        pass
        for l_1_一级 in environment.call(context, environment.steps, ([] if (undefined(name='two_levels') if l_0_two_levels is missing else l_0_two_levels) else [''])):
            _loop_vars = {}
            pass
            yield (t_1(context, {'一级': l_1_一级}))
        l_1_一级 = missing
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
        l_0_two_levels = resolve('two_levels')
        t_1 = environment.filters['__collect']
        pass
        for l_1_两级 in environment.call(context, environment.steps, ([''] if (undefined(name='two_levels') if l_0_two_levels is missing else l_0_two_levels) else [])):
            _loop_vars = {}
            pass
            yield (t_1(context, {'两级': l_1_两级}))
        l_1_两级 = missing
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
        l_0_table_title = resolve('table_title')
        l_0_draft = resolve('draft')
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
        t_8 = environment.filters['__rendered']
        t_9 = environment.filters['__row']
        t_10 = environment.filters['__starts_group']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="6" customWidth="1" min="1" max="1"/><col width="18" customWidth="1" min="2" max="2"/><col width="60" customWidth="1" min="3" max="3"/><col width="16" customWidth="1" min="4" max="4"/><col width="16" customWidth="1" min="5" max="5"/><col width="16" customWidth="1" min="6" max="6"/><col width="16" customWidth="1" min="7" max="7"/><col width="16" customWidth="1" min="8" max="8"/><col width="16" customWidth="1" min="9" max="9"/><col width="16" customWidth="1" min="10" max="10"/><col width="16" customWidth="1" min="11" max="11"/><col width="16" customWidth="1" min="12" max="12"/><col width="16" customWidth="1" min="13" max="13"/></cols><sheetData>'
        l_0___n = t_9(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='table_title') if l_0_table_title is missing else l_0_table_title))
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '（草稿，存在待补内容，不得报送）'
        yield '</t></is></c></row>'
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
        yield '" s="2" t="inlineStr"><is><t>责任科室</t></is></c><c r="E'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>完成时限</t></is></c>'
        l_0___c = t_2(context, 4, 2, 5)
        context.vars['__c'] = l_0___c
        yield (t_7(context, 2, 6, 8))
        for l_1_words in environment.call(context, environment.steps, (undefined(name='extra_columns') if l_0_extra_columns is missing else l_0_extra_columns)):
            l_1___c = l_0___c
            _loop_vars = {}
            pass
            l_1___c = t_2(context, 0, 2, 7)
            _loop_vars['__c'] = l_1___c
            yield (t_1(l_1_words, l_0___n, l_1___c, ' s="2"', ' s="9"', False))
        l_1_words = l_1___c = missing
        yield '</row>'
        for l_1_measure in environment.call(context, environment.steps, (undefined(name='measures') if l_0_measures is missing else l_0_measures)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_5(context, 20))
            l_1___n = t_9(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            l_2___c = l_0___c
            l_2___first29 = missing
            t_11 = []
            pass
            t_11.append(
                (t_1(environment.getattr(l_1_measure, 'number'), l_1___n, 'A', ' s="3"', ' s="10"', False)),
            )
            l_2___first29 = t_10(context, environment.getattr(l_1_measure, 'theme'), 2, ('B', 'B'))
            if l_2___first29:
                pass
                t_11.append(
                    (t_1(environment.getattr(l_1_measure, 'theme'), l_1___n, 'B', ' s="4"', ' s="11"', False)),
                )
            else:
                pass
                t_11.extend((
                    '<c r="B',
                    (l_1___n),
                    '" s="4"/>',
                ))
            t_11.extend((
                '<c r="C',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
                environment.finalize(environment.getattr(l_1_measure, 'number')),
                '.',
                environment.finalize(environment.getattr(l_1_measure, 'text')),
                '</t></is></c>',
                (t_1(environment.getattr(l_1_measure, 'office_text'), l_1___n, 'D', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(l_1_measure, 'deadline_text'), l_1___n, 'E', ' s="3"', ' s="10"', False)),
            ))
            l_2___c = t_2(context, 4, 4, 5)
            t_11.append(
                (t_7(context, 4, 6, 8)),
            )
            for l_3_value in environment.call(context, environment.steps, environment.getattr(l_1_measure, 'extra')):
                l_3___c = l_2___c
                _loop_vars = {}
                pass
                l_3___c = t_2(context, 0, 4, 7)
                _loop_vars['__c'] = l_3___c
                t_11.append(
                    (t_1(l_3_value, l_1___n, l_3___c, ' s="3"', ' s="10"', False)),
                )
            l_3_value = l_3___c = missing
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_11))
            _loop_vars['__cells'] = l_1___cells
            l_2___first29 = l_2___c = missing
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_4(context, l_1___cells, 0))
            yield '">'
            yield (t_8(l_1___cells))
            yield '</row>'
        l_1_measure = l_1___n = l_1___cells = missing
        yield '</sheetData>'
        yield (t_6(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="portrait" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '\u3000草稿（存在待补内容，不得报送）'
        yield '</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_3(context, 0))
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
        l_0_annex_title = resolve('annex_title')
        l_0_draft = resolve('draft')
        l_0_measures = resolve('measures')
        l_0___n = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__plain_row']
        t_7 = environment.filters['__rendered']
        t_8 = environment.filters['__row']
        t_9 = environment.filters['__starts_group']
        t_10 = environment.filters['cn_join']
        t_11 = environment.filters['join']
        t_12 = environment.filters['length']
        t_13 = environment.filters['map']
        t_14 = environment.tests['none']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="5" customWidth="1" min="1" max="1"/><col width="12" customWidth="1" min="2" max="2"/><col width="34" customWidth="1" min="3" max="3"/><col width="11" customWidth="1" min="4" max="4"/><col width="15" customWidth="1" min="5" max="5"/><col width="50" customWidth="1" min="6" max="6"/><col width="9" customWidth="1" min="7" max="7"/><col width="17" customWidth="1" min="8" max="8"/><col width="18" customWidth="1" min="9" max="9"/><col width="20" customWidth="1" min="10" max="10"/><col width="20" customWidth="1" min="11" max="11"/><col width="22" customWidth="1" min="12" max="12"/><col width="14" customWidth="1" min="13" max="13"/></cols><sheetData>'
        l_0___n = t_8(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='annex_title') if l_0_annex_title is missing else l_0_annex_title))
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '（草稿，存在待补内容，不得报送）'
        yield '</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        l_1_loop = missing
        for l_1_measure, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='measures') if l_0_measures is missing else l_0_measures)), undefined):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 8))
            l_1___n = t_8(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            l_2___first12 = missing
            t_15 = []
            pass
            t_15.append(
                (t_1(environment.getattr(l_1_measure, 'number'), l_1___n, 'A', ' s="3"', ' s="10"', False)),
            )
            l_2___first12 = t_9(context, environment.getattr(l_1_measure, 'theme'), 2, ('B', 'B'))
            if l_2___first12:
                pass
                t_15.append(
                    (t_1(environment.getattr(l_1_measure, 'theme'), l_1___n, 'B', ' s="4"', ' s="11"', False)),
                )
            else:
                pass
                t_15.extend((
                    '<c r="B',
                    (l_1___n),
                    '" s="4"/>',
                ))
            t_15.extend((
                '<c r="C',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
                environment.finalize(environment.getattr(l_1_measure, 'number')),
                '.',
                environment.finalize(environment.getattr(l_1_measure, 'text')),
                '</t></is></c>',
                (t_1(environment.getattr(l_1_measure, 'office_text'), l_1___n, 'D', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(l_1_measure, 'deadline_text'), l_1___n, 'E', ' s="3"', ' s="10"', False)),
                '<c r="F',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
            ))
            if (environment.call_binop(context, '+', environment.call_binop(context, '+', t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='progress'))), t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='office')))), environment.call_binop(context, '*', 2, t_12(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable'))))) > 32000):
                pass
                t_15.append(
                    '各科室的文字合起来超过一格，见“填报明细”。',
                )
            else:
                pass
                l_3_loop = missing
                for l_3_part, l_3_loop in LoopContext(environment.call(context, environment.steps, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable'))), undefined):
                    _loop_vars = {}
                    pass
                    if (not environment.getattr(l_3_loop, 'first')):
                        pass
                        t_15.append(
                            environment.finalize('\n'),
                        )
                    if (t_12(context, environment.getattr(l_1_measure, 'offices')) > 1):
                        pass
                        t_15.extend((
                            environment.finalize(environment.getattr(l_3_part, 'office')),
                            '：',
                        ))
                    t_15.append(
                        environment.finalize(environment.getattr(l_3_part, 'progress')),
                    )
                l_3_loop = l_3_part = missing
            t_15.extend((
                '</t></is></c>',
                (t_1(environment.getattr(l_1_measure, 'status'), l_1___n, 'G', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(l_1_measure, 'completed'), l_1___n, 'H', ' s="6"', ' s="6"', False)),
                '<c r="I',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
            ))
            if (environment.call_binop(context, '+', environment.call_binop(context, '+', t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='evidence'))), t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='office')))), environment.call_binop(context, '*', 2, t_12(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable'))))) > 32000):
                pass
                t_15.append(
                    '各科室的文字合起来超过一格，见“填报明细”。',
                )
            else:
                pass
                def t_16(fiter):
                    for l_3_part in fiter:
                        if environment.getattr(l_3_part, 'evidence'):
                            yield l_3_part
                l_3_loop = missing
                for l_3_part, l_3_loop in LoopContext(t_16(environment.call(context, environment.steps, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')))), undefined):
                    _loop_vars = {}
                    pass
                    if (not environment.getattr(l_3_loop, 'first')):
                        pass
                        t_15.append(
                            environment.finalize('\n'),
                        )
                    if (t_12(context, environment.getattr(l_1_measure, 'offices')) > 1):
                        pass
                        t_15.extend((
                            environment.finalize(environment.getattr(l_3_part, 'office')),
                            '：',
                        ))
                    t_15.append(
                        environment.finalize(environment.getattr(l_3_part, 'evidence')),
                    )
                l_3_loop = l_3_part = missing
            t_15.extend((
                '</t></is></c><c r="J',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
            ))
            if (environment.call_binop(context, '+', environment.call_binop(context, '+', t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='problems'))), t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='office')))), environment.call_binop(context, '*', 2, t_12(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable'))))) > 32000):
                pass
                t_15.append(
                    '各科室的文字合起来超过一格，见“填报明细”。',
                )
            else:
                pass
                def t_17(fiter):
                    for l_3_part in fiter:
                        if environment.getattr(l_3_part, 'problems'):
                            yield l_3_part
                l_3_loop = missing
                for l_3_part, l_3_loop in LoopContext(t_17(environment.call(context, environment.steps, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')))), undefined):
                    _loop_vars = {}
                    pass
                    if (not environment.getattr(l_3_loop, 'first')):
                        pass
                        t_15.append(
                            environment.finalize('\n'),
                        )
                    if (t_12(context, environment.getattr(l_1_measure, 'offices')) > 1):
                        pass
                        t_15.extend((
                            environment.finalize(environment.getattr(l_3_part, 'office')),
                            '：',
                        ))
                    t_15.append(
                        environment.finalize(environment.getattr(l_3_part, 'problems')),
                    )
                l_3_loop = l_3_part = missing
            t_15.extend((
                '</t></is></c><c r="K',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
            ))
            if (environment.call_binop(context, '+', environment.call_binop(context, '+', t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='next_steps'))), t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='office')))), environment.call_binop(context, '*', 2, t_12(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable'))))) > 32000):
                pass
                t_15.append(
                    '各科室的文字合起来超过一格，见“填报明细”。',
                )
            else:
                pass
                def t_18(fiter):
                    for l_3_part in fiter:
                        if environment.getattr(l_3_part, 'next_steps'):
                            yield l_3_part
                l_3_loop = missing
                for l_3_part, l_3_loop in LoopContext(t_18(environment.call(context, environment.steps, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')))), undefined):
                    _loop_vars = {}
                    pass
                    if (not environment.getattr(l_3_loop, 'first')):
                        pass
                        t_15.append(
                            environment.finalize('\n'),
                        )
                    if (t_12(context, environment.getattr(l_1_measure, 'offices')) > 1):
                        pass
                        t_15.extend((
                            environment.finalize(environment.getattr(l_3_part, 'office')),
                            '：',
                        ))
                    t_15.append(
                        environment.finalize(environment.getattr(l_3_part, 'next_steps')),
                    )
                l_3_loop = l_3_part = missing
            t_15.extend((
                '</t></is></c><c r="L',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
            ))
            l_3_loop = missing
            for l_3_target, l_3_loop in LoopContext(environment.call(context, environment.steps, environment.getattr(l_1_measure, 'targets')), undefined):
                _loop_vars = {}
                pass
                if (not environment.getattr(l_3_loop, 'first')):
                    pass
                    t_15.append(
                        environment.finalize('\n'),
                    )
                t_15.extend((
                    environment.finalize(environment.getattr(l_3_target, 'indicator')),
                    '（',
                    environment.finalize(environment.getattr(l_3_target, 'comparator')),
                    environment.finalize(environment.getattr(l_3_target, 'value')),
                    environment.finalize(environment.getattr(l_3_target, 'unit')),
                    '）：',
                    environment.finalize(environment.getattr(l_3_target, 'result')),
                ))
                def t_19(fiter):
                    for l_4_share in fiter:
                        if (not t_14(environment.getattr(l_4_share, 'value'))):
                            yield l_4_share
                for l_4_share in t_19(environment.call(context, environment.steps, environment.getattr(l_3_target, 'shares'), _loop_vars=_loop_vars)):
                    _loop_vars = {}
                    pass
                    t_15.extend((
                        '，',
                        environment.finalize(environment.getattr(l_4_share, 'office')),
                        environment.finalize(environment.getattr(l_4_share, 'value')),
                        environment.finalize(environment.getattr(l_3_target, 'unit')),
                    ))
                l_4_share = missing
            l_3_loop = l_3_target = missing
            t_15.extend((
                '</t></is></c><c r="M',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
            ))
            if environment.getattr(l_1_measure, 'overdue'):
                pass
                t_15.append(
                    '逾期未完成。',
                )
            elif environment.getattr(l_1_measure, 'late'):
                pass
                t_15.append(
                    '逾期完成。',
                )
            if environment.getattr(l_1_measure, 'not_applicable'):
                pass
                t_15.extend((
                    environment.finalize(t_10(t_13(context, environment.getattr(l_1_measure, 'not_applicable'), attribute='office'))),
                    '不涉及。',
                ))
            t_15.append(
                '</t></is></c>',
            )
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_15))
            _loop_vars['__cells'] = l_1___cells
            l_2___first12 = missing
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_3(context, l_1___cells, 0))
            yield '">'
            yield (t_7(l_1___cells))
            yield '</row>'
        l_1_loop = l_1_measure = l_1___n = l_1___cells = missing
        yield '</sheetData>'
        yield (t_5(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="8" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '\u3000草稿（存在待补内容，不得报送）'
        yield '</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
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
        l_0_cutoff = resolve('cutoff')
        l_0_draft = resolve('draft')
        l_0_tally = resolve('tally')
        l_0_offices = resolve('offices')
        l_0___n = l_0___c = l_0___cells = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__column']
        t_3 = environment.filters['__drawing']
        t_4 = environment.filters['__height']
        t_5 = environment.filters['__iterate']
        t_6 = environment.filters['__merge_cells']
        t_7 = environment.filters['__no_columns']
        t_8 = environment.filters['__rendered']
        t_9 = environment.filters['__row']
        t_10 = environment.filters['date']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="26" customWidth="1" min="1" max="1"/><col width="11" customWidth="1" min="2" max="2"/><col width="11" customWidth="1" min="3" max="3"/><col width="11" customWidth="1" min="4" max="4"/><col width="11" customWidth="1" min="5" max="5"/><col width="11" customWidth="1" min="6" max="6"/><col width="11" customWidth="1" min="7" max="7"/><col width="13" customWidth="1" min="8" max="8"/><col width="11" customWidth="1" min="9" max="9"/><col width="11" customWidth="1" min="10" max="10"/><col width="11" customWidth="1" min="11" max="11"/></cols><sheetData>'
        l_0___n = t_9(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">各科室承担任务完成情况（截至'
        yield environment.finalize(t_10((undefined(name='cutoff') if l_0_cutoff is missing else l_0_cutoff)))
        yield '）'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '（草稿，存在待补内容，不得报送）'
        yield '</t></is></c></row>'
        l_0___n = t_9(context, 2, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="32" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>科室</t></is></c><c r="B'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>已报送</t></is></c><c r="C'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>承担任务</t></is></c><c r="D'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>已完成</t></is></c><c r="E'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>推进中</t></is></c>'
        l_0___c = t_2(context, 4, 2, 5)
        context.vars['__c'] = l_0___c
        yield (t_7(context, 2, 6, 8))
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
            pass
            l_0___c = t_2(context, 0, 2, 7)
            context.vars['__c'] = l_0___c
            yield '<c r="'
            yield environment.finalize(l_0___c)
            yield (l_0___n)
            yield '" s="2" t="inlineStr"><is><t>持续推进</t></is></c>'
        l_0___c = t_2(context, 0, 2, 9)
        context.vars['__c'] = l_0___c
        yield '<c r="'
        yield environment.finalize(l_0___c)
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>未开展</t></is></c>'
        l_0___c = t_2(context, 0, 2, 10)
        context.vars['__c'] = l_0___c
        yield '<c r="'
        yield environment.finalize(l_0___c)
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>不适用</t></is></c>'
        l_0___c = t_2(context, 0, 2, 11)
        context.vars['__c'] = l_0___c
        yield '<c r="'
        yield environment.finalize(l_0___c)
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>未报送项</t></is></c>'
        l_0___c = t_2(context, 0, 2, 12)
        context.vars['__c'] = l_0___c
        yield '<c r="'
        yield environment.finalize(l_0___c)
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>逾期</t></is></c>'
        l_0___c = t_2(context, 0, 2, 13)
        context.vars['__c'] = l_0___c
        yield '<c r="'
        yield environment.finalize(l_0___c)
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>完成率</t></is></c></row>'
        for l_1_office in environment.call(context, environment.steps, (undefined(name='offices') if l_0_offices is missing else l_0_offices)):
            l_1___n = l_0___n
            l_1___cells = l_0___cells
            _loop_vars = {}
            pass
            yield (t_5(context, 36))
            l_1___n = t_9(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            l_2___c = l_0___c
            t_11 = []
            pass
            t_11.extend((
                (t_1(environment.getattr(l_1_office, 'name'), l_1___n, 'A', ' s="5"', ' s="12"', False)),
                '<c r="B',
                (l_1___n),
                '" s="3" t="inlineStr"><is><t xml:space="preserve">',
            ))
            if environment.getattr(l_1_office, 'returned'):
                pass
                t_11.append(
                    '是',
                )
            else:
                pass
                t_11.append(
                    '否',
                )
            t_11.extend((
                '</t></is></c>',
                (t_1(environment.getattr(environment.getattr(l_1_office, 'tally'), 'total'), l_1___n, 'C', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done'), l_1___n, 'D', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(environment.getattr(l_1_office, 'tally'), 'ongoing'), l_1___n, 'E', ' s="3"', ' s="10"', False)),
            ))
            l_2___c = t_2(context, 4, 4, 5)
            t_11.append(
                (t_7(context, 4, 6, 8)),
            )
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
                pass
                l_2___c = t_2(context, 0, 4, 7)
                t_11.append(
                    (t_1(environment.getattr(environment.getattr(l_1_office, 'tally'), 'continuing'), l_1___n, l_2___c, ' s="3"', ' s="10"', False)),
                )
            l_2___c = t_2(context, 0, 4, 9)
            t_11.append(
                (t_1(environment.getattr(environment.getattr(l_1_office, 'tally'), 'not_started'), l_1___n, l_2___c, ' s="3"', ' s="10"', False)),
            )
            l_2___c = t_2(context, 0, 4, 10)
            t_11.append(
                (t_1(environment.getattr(environment.getattr(l_1_office, 'tally'), 'not_applicable'), l_1___n, l_2___c, ' s="3"', ' s="10"', False)),
            )
            l_2___c = t_2(context, 0, 4, 11)
            t_11.append(
                (t_1(environment.getattr(environment.getattr(l_1_office, 'tally'), 'missing'), l_1___n, l_2___c, ' s="3"', ' s="10"', False)),
            )
            l_2___c = t_2(context, 0, 4, 12)
            t_11.append(
                (t_1(environment.getattr(environment.getattr(l_1_office, 'tally'), 'overdue'), l_1___n, l_2___c, ' s="3"', ' s="10"', False)),
            )
            l_2___c = t_2(context, 0, 4, 13)
            t_11.append(
                (t_1(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done_share'), l_1___n, l_2___c, ' s="7"', ' s="13"', False)),
            )
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_11))
            _loop_vars['__cells'] = l_1___cells
            l_2___c = missing
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_4(context, l_1___cells, 0))
            yield '">'
            yield (t_8(l_1___cells))
            yield '</row>'
        l_1_office = l_1___n = l_1___cells = missing
        l_0___n = t_9(context, 6, 0)
        context.vars['__n'] = l_0___n
        l_1___c = l_0___c
        t_12 = []
        pass
        t_12.extend((
            '<c r="A',
            (l_0___n),
            '" s="5" t="inlineStr"><is><t>全局（按措施计）</t></is></c><c r="B',
            (l_0___n),
            '" s="3" t="n"/>',
            (t_1(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'total'), l_0___n, 'C', ' s="3"', ' s="10"', False)),
            (t_1(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done'), l_0___n, 'D', ' s="3"', ' s="10"', False)),
            (t_1(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'ongoing'), l_0___n, 'E', ' s="3"', ' s="10"', False)),
        ))
        l_1___c = t_2(context, 4, 6, 5)
        t_12.append(
            (t_7(context, 6, 6, 8)),
        )
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
            pass
            l_1___c = t_2(context, 0, 6, 7)
            t_12.append(
                (t_1(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'), l_0___n, l_1___c, ' s="3"', ' s="10"', False)),
            )
        l_1___c = t_2(context, 0, 6, 9)
        t_12.append(
            (t_1(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'not_started'), l_0___n, l_1___c, ' s="3"', ' s="10"', False)),
        )
        l_1___c = t_2(context, 0, 6, 10)
        t_12.append(
            (t_1(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'not_applicable'), l_0___n, l_1___c, ' s="3"', ' s="10"', False)),
        )
        l_1___c = t_2(context, 0, 6, 11)
        t_12.append(
            (t_1(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'missing'), l_0___n, l_1___c, ' s="3"', ' s="10"', False)),
        )
        l_1___c = t_2(context, 0, 6, 12)
        t_12.append(
            (t_1(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'overdue'), l_0___n, l_1___c, ' s="3"', ' s="10"', False)),
        )
        l_1___c = t_2(context, 0, 6, 13)
        t_12.append(
            (t_1(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done_share'), l_0___n, l_1___c, ' s="7"', ' s="13"', False)),
        )
        l_0___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_12))
        context.vars['__cells'] = l_0___cells
        l_1___c = missing
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="'
        yield (t_4(context, l_0___cells, 1))
        yield '">'
        yield (t_8(l_0___cells))
        yield '</row>'
        l_0___n = t_9(context, 7, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="24" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="8" t="inlineStr"><is><t xml:space="preserve">一项措施由几个科室共同承担的，各科室分别计数，全局计1项；完成率不计'
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
            pass
            yield '持续推进和'
        yield '不适用的任务。</t></is></c></row></sheetData>'
        yield (t_6(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="portrait" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '\u3000草稿（存在待补内容，不得报送）'
        yield '</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_3(context, 0))
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
        l_0_comparison = resolve('comparison')
        l_0_comparison_note = resolve('comparison_note')
        l_0_draft = resolve('draft')
        l_0___n = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__plain_row']
        t_7 = environment.filters['__rendered']
        t_8 = environment.filters['__row']
        t_9 = environment.filters['__starts_group']
        t_10 = environment.filters['cn_join']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="6" customWidth="1" min="1" max="1"/><col width="18" customWidth="1" min="2" max="2"/><col width="54" customWidth="1" min="3" max="3"/><col width="12" customWidth="1" min="4" max="4"/><col width="12" customWidth="1" min="5" max="5"/><col width="12" customWidth="1" min="6" max="6"/><col width="26" customWidth="1" min="7" max="7"/></cols><sheetData>'
        l_0___n = t_8(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        if (undefined(name='comparison') if l_0_comparison is missing else l_0_comparison):
            pass
            yield '与上期（'
            yield environment.finalize(environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'period_name'))
            yield '）逐项比较'
        else:
            pass
            yield environment.finalize((undefined(name='comparison_note') if l_0_comparison_note is missing else l_0_comparison_note))
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '（草稿，存在待补内容，不得报送）'
        yield '</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        for l_1_one in environment.call(context, environment.steps, (environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'measures') if (undefined(name='comparison') if l_0_comparison is missing else l_0_comparison) else [])):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 12))
            l_1___n = t_8(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            l_2___first16 = missing
            t_11 = []
            pass
            t_11.append(
                (t_1(environment.getattr(l_1_one, 'number'), l_1___n, 'A', ' s="3"', ' s="10"', False)),
            )
            l_2___first16 = t_9(context, environment.getattr(l_1_one, 'theme'), 2, ('B', 'B'))
            if l_2___first16:
                pass
                t_11.append(
                    (t_1(environment.getattr(l_1_one, 'theme'), l_1___n, 'B', ' s="4"', ' s="11"', False)),
                )
            else:
                pass
                t_11.extend((
                    '<c r="B',
                    (l_1___n),
                    '" s="4"/>',
                ))
            t_11.extend((
                (t_1(environment.getattr(l_1_one, 'text'), l_1___n, 'C', ' s="5"', ' s="12"', False)),
                (t_1(environment.getattr(l_1_one, 'before'), l_1___n, 'D', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(l_1_one, 'now'), l_1___n, 'E', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(l_1_one, 'change'), l_1___n, 'F', ' s="3"', ' s="10"', False)),
                (t_1(t_10(environment.getattr(l_1_one, 'same_text')), l_1___n, 'G', ' s="5"', ' s="12"', False)),
            ))
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_11))
            _loop_vars['__cells'] = l_1___cells
            l_2___first16 = missing
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_3(context, l_1___cells, 0))
            yield '">'
            yield (t_7(l_1___cells))
            yield '</row>'
        l_1_one = l_1___n = l_1___cells = missing
        for l_1_one in environment.call(context, environment.steps, (environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'withdrawn') if (undefined(name='comparison') if l_0_comparison is missing else l_0_comparison) else [])):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 33))
            l_1___n = t_8(context, 7, 0)
            _loop_vars['__n'] = l_1___n
            t_12 = []
            pass
            t_12.extend((
                (t_1(environment.getattr(l_1_one, 'number'), l_1___n, 'A', ' s="3"', ' s="10"', False)),
                '<c r="B',
                (l_1___n),
                '" s="5" t="n"/>',
                (t_1(environment.getattr(l_1_one, 'text'), l_1___n, 'C', ' s="5"', ' s="12"', False)),
                '<c r="D',
                (l_1___n),
                '" s="5" t="n"/><c r="E',
                (l_1___n),
                '" s="5" t="n"/><c r="F',
                (l_1___n),
                '" s="3" t="inlineStr"><is><t>已撤销</t></is></c><c r="G',
                (l_1___n),
                '" s="5" t="n"/>',
            ))
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_12))
            _loop_vars['__cells'] = l_1___cells
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
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="portrait" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '\u3000草稿（存在待补内容，不得报送）'
        yield '</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
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
        l_0_draft = resolve('draft')
        l_0_measures = resolve('measures')
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
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="6" customWidth="1" min="1" max="1"/><col width="34" customWidth="1" min="2" max="2"/><col width="16" customWidth="1" min="3" max="3"/><col width="8" customWidth="1" min="4" max="4"/><col width="10" customWidth="1" min="5" max="5"/><col width="56" customWidth="1" min="6" max="6"/><col width="17" customWidth="1" min="7" max="7"/><col width="26" customWidth="1" min="8" max="8"/><col width="26" customWidth="1" min="9" max="9"/><col width="26" customWidth="1" min="10" max="10"/><col width="30" customWidth="1" min="11" max="11"/></cols><sheetData>'
        l_0___n = t_8(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">填报明细：各科室逐项所填'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '（草稿，存在待补内容，不得报送）'
        yield '</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        for l_1_measure in environment.call(context, environment.steps, (undefined(name='measures') if l_0_measures is missing else l_0_measures)):
            _loop_vars = {}
            pass
            yield (t_4(context, 7))
            for l_2_part in environment.call(context, environment.steps, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), _loop_vars=_loop_vars):
                l_2___n = l_0___n
                l_2___cells = missing
                _loop_vars = {}
                pass
                yield (t_4(context, 9))
                l_2___n = t_8(context, 5, 0)
                _loop_vars['__n'] = l_2___n
                t_9 = []
                pass
                t_9.extend((
                    (t_1(environment.getattr(l_1_measure, 'number'), l_2___n, 'A', ' s="3"', ' s="10"', False)),
                    (t_1(environment.getattr(l_1_measure, 'text'), l_2___n, 'B', ' s="5"', ' s="12"', False)),
                    (t_1(environment.getattr(l_2_part, 'office'), l_2___n, 'C', ' s="3"', ' s="10"', False)),
                    (t_1(environment.getattr(l_2_part, 'role'), l_2___n, 'D', ' s="3"', ' s="10"', False)),
                    (t_1(environment.getattr(l_2_part, 'status'), l_2___n, 'E', ' s="3"', ' s="10"', False)),
                    (t_1(environment.getattr(l_2_part, 'progress'), l_2___n, 'F', ' s="5"', ' s="12"', False)),
                    (t_1(environment.getattr(l_2_part, 'completed'), l_2___n, 'G', ' s="6"', ' s="6"', False)),
                    (t_1(environment.getattr(l_2_part, 'evidence'), l_2___n, 'H', ' s="5"', ' s="12"', False)),
                    (t_1(environment.getattr(l_2_part, 'problems'), l_2___n, 'I', ' s="5"', ' s="12"', False)),
                    (t_1(environment.getattr(l_2_part, 'next_steps'), l_2___n, 'J', ' s="5"', ' s="12"', False)),
                    (t_1(environment.getattr(l_2_part, 'source'), l_2___n, 'K', ' s="5"', ' s="12"', False)),
                ))
                l_2___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_9))
                _loop_vars['__cells'] = l_2___cells
                yield '<row r="'
                yield (l_2___n)
                yield '" ht="'
                yield (t_3(context, l_2___cells, 0))
                yield '">'
                yield (t_7(l_2___cells))
                yield '</row>'
            l_2_part = l_2___n = l_2___cells = missing
        l_1_measure = missing
        yield '</sheetData>'
        yield (t_5(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="8" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '\u3000草稿（存在待补内容，不得报送）'
        yield '</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_11(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_draft = resolve('draft')
        l_0_measures = resolve('measures')
        l_0___n = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__plain_row']
        t_7 = environment.filters['__rendered']
        t_8 = environment.filters['__row']
        t_9 = environment.tests['none']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="6" customWidth="1" min="1" max="1"/><col width="30" customWidth="1" min="2" max="2"/><col width="10" customWidth="1" min="3" max="3"/><col width="9" customWidth="1" min="4" max="4"/><col width="9" customWidth="1" min="5" max="5"/><col width="9" customWidth="1" min="6" max="6"/><col width="18" customWidth="1" min="7" max="7"/><col width="12" customWidth="1" min="8" max="8"/><col width="40" customWidth="1" min="9" max="9"/><col width="30" customWidth="1" min="10" max="10"/></cols><sheetData>'
        l_0___n = t_8(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">指标明细：各科室所填实际值'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '（草稿，存在待补内容，不得报送）'
        yield '</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        for l_1_measure in environment.call(context, environment.steps, (undefined(name='measures') if l_0_measures is missing else l_0_measures)):
            _loop_vars = {}
            pass
            yield (t_4(context, 7))
            for l_2_target in environment.call(context, environment.steps, environment.getattr(l_1_measure, 'targets'), _loop_vars=_loop_vars):
                _loop_vars = {}
                pass
                yield (t_4(context, 9))
                for l_3_share in environment.call(context, environment.steps, environment.getattr(l_2_target, 'shares'), _loop_vars=_loop_vars):
                    l_3___n = l_0___n
                    l_3___cells = missing
                    _loop_vars = {}
                    pass
                    yield (t_4(context, 11))
                    l_3___n = t_8(context, 6, 0)
                    _loop_vars['__n'] = l_3___n
                    t_10 = []
                    pass
                    t_10.extend((
                        (t_1(environment.getattr(l_1_measure, 'number'), l_3___n, 'A', ' s="3"', ' s="10"', False)),
                        (t_1(environment.getattr(l_2_target, 'indicator'), l_3___n, 'B', ' s="5"', ' s="12"', False)),
                        '<c r="C',
                        (l_3___n),
                        '" s="3" t="inlineStr"><is><t xml:space="preserve">',
                        environment.finalize(environment.getattr(l_2_target, 'comparator')),
                        environment.finalize(environment.getattr(l_2_target, 'value')),
                        '</t></is></c>',
                        (t_1(environment.getattr(l_2_target, 'unit'), l_3___n, 'D', ' s="3"', ' s="10"', False)),
                        (t_1(environment.getattr(l_2_target, 'combination'), l_3___n, 'E', ' s="3"', ' s="10"', False)),
                        (t_1(environment.getattr(l_2_target, 'result'), l_3___n, 'F', ' s="3"', ' s="10"', False)),
                        (t_1(environment.getattr(l_3_share, 'office'), l_3___n, 'G', ' s="3"', ' s="10"', False)),
                        '<c r="H',
                        (l_3___n),
                        '" s="3" t="inlineStr"><is><t xml:space="preserve">',
                    ))
                    if t_9(environment.getattr(l_3_share, 'value')):
                        pass
                        t_10.append(
                            environment.finalize(environment.getattr(l_3_share, 'state')),
                        )
                    else:
                        pass
                        t_10.append(
                            environment.finalize(environment.getattr(l_3_share, 'value')),
                        )
                    t_10.extend((
                        '</t></is></c>',
                        (t_1(environment.getattr(l_3_share, 'note'), l_3___n, 'I', ' s="5"', ' s="12"', False)),
                        (t_1(environment.getattr(l_3_share, 'source'), l_3___n, 'J', ' s="5"', ' s="12"', False)),
                    ))
                    l_3___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_10))
                    _loop_vars['__cells'] = l_3___cells
                    yield '<row r="'
                    yield (l_3___n)
                    yield '" ht="'
                    yield (t_3(context, l_3___cells, 0))
                    yield '">'
                    yield (t_7(l_3___cells))
                    yield '</row>'
                l_3_share = l_3___n = l_3___cells = missing
            l_2_target = missing
        l_1_measure = missing
        yield '</sheetData>'
        yield (t_5(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '\u3000草稿（存在待补内容，不得报送）'
        yield '</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_12(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_draft = resolve('draft')
        l_0_ledger = resolve('ledger')
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
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="34" customWidth="1" min="1" max="1"/><col width="12" customWidth="1" min="2" max="2"/><col width="11" customWidth="1" min="3" max="3"/><col width="36" customWidth="1" min="4" max="4"/><col width="70" customWidth="1" min="5" max="5"/></cols><sheetData>'
        l_0___n = t_8(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">核对底稿：每个数字的算法和来源'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '（草稿，存在待补内容，不得报送）'
        yield '</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        for l_1_row in environment.call(context, environment.steps, (undefined(name='ledger') if l_0_ledger is missing else l_0_ledger)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 7))
            l_1___n = t_8(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            t_9 = []
            pass
            t_9.extend((
                (t_1(environment.getattr(l_1_row, 'label'), l_1___n, 'A', ' s="5"', ' s="12"', False)),
                (t_1(environment.getattr(l_1_row, 'value'), l_1___n, 'B', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(l_1_row, 'unit'), l_1___n, 'C', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(l_1_row, 'rule'), l_1___n, 'D', ' s="5"', ' s="12"', False)),
                (t_1(environment.getattr(l_1_row, 'sources'), l_1___n, 'E', ' s="5"', ' s="12"', False)),
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
        l_1_row = l_1___n = l_1___cells = missing
        yield '</sheetData>'
        yield (t_5(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '\u3000草稿（存在待补内容，不得报送）'
        yield '</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_13(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_table_title = resolve('table_title')
        l_0_draft = resolve('draft')
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
        t_8 = environment.filters['__rendered']
        t_9 = environment.filters['__row']
        t_10 = environment.filters['__starts_group']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="6" customWidth="1" min="1" max="1"/><col width="18" customWidth="1" min="2" max="2"/><col width="16" customWidth="1" min="3" max="3"/><col width="60" customWidth="1" min="4" max="4"/><col width="16" customWidth="1" min="5" max="5"/><col width="16" customWidth="1" min="6" max="6"/><col width="16" customWidth="1" min="7" max="7"/><col width="16" customWidth="1" min="8" max="8"/><col width="16" customWidth="1" min="9" max="9"/><col width="16" customWidth="1" min="10" max="10"/><col width="16" customWidth="1" min="11" max="11"/><col width="16" customWidth="1" min="12" max="12"/><col width="16" customWidth="1" min="13" max="13"/><col width="16" customWidth="1" min="14" max="14"/></cols><sheetData>'
        l_0___n = t_9(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='table_title') if l_0_table_title is missing else l_0_table_title))
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '（草稿，存在待补内容，不得报送）'
        yield '</t></is></c></row>'
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
        yield '" s="2" t="inlineStr"><is><t>二级任务</t></is></c><c r="D'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>具体措施</t></is></c><c r="E'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>责任科室</t></is></c><c r="F'
        yield (l_0___n)
        yield '" s="2" t="inlineStr"><is><t>完成时限</t></is></c>'
        l_0___c = t_2(context, 5, 2, 6)
        context.vars['__c'] = l_0___c
        yield (t_7(context, 2, 7, 9))
        for l_1_words in environment.call(context, environment.steps, (undefined(name='extra_columns') if l_0_extra_columns is missing else l_0_extra_columns)):
            l_1___c = l_0___c
            _loop_vars = {}
            pass
            l_1___c = t_2(context, 0, 2, 8)
            _loop_vars['__c'] = l_1___c
            yield (t_1(l_1_words, l_0___n, l_1___c, ' s="2"', ' s="9"', False))
        l_1_words = l_1___c = missing
        yield '</row>'
        for l_1_measure in environment.call(context, environment.steps, (undefined(name='measures') if l_0_measures is missing else l_0_measures)):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_5(context, 21))
            l_1___n = t_9(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            l_2___c = l_0___c
            l_2___first30 = l_2___first36 = missing
            t_11 = []
            pass
            t_11.append(
                (t_1(environment.getattr(l_1_measure, 'number'), l_1___n, 'A', ' s="3"', ' s="10"', False)),
            )
            l_2___first30 = t_10(context, environment.getattr(l_1_measure, 'theme'), 2, ('B', 'B'))
            if l_2___first30:
                pass
                t_11.append(
                    (t_1(environment.getattr(l_1_measure, 'theme'), l_1___n, 'B', ' s="4"', ' s="11"', False)),
                )
            else:
                pass
                t_11.extend((
                    '<c r="B',
                    (l_1___n),
                    '" s="4"/>',
                ))
            l_2___first36 = t_10(context, (environment.getattr(l_1_measure, 'theme'), environment.getattr(l_1_measure, 'subtheme')), 3, ('C', 'C'))
            if l_2___first36:
                pass
                t_11.append(
                    (t_1(environment.getattr(l_1_measure, 'subtheme'), l_1___n, 'C', ' s="4"', ' s="11"', False)),
                )
            else:
                pass
                t_11.extend((
                    '<c r="C',
                    (l_1___n),
                    '" s="4"/>',
                ))
            t_11.extend((
                '<c r="D',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
                environment.finalize(environment.getattr(l_1_measure, 'number')),
                '.',
                environment.finalize(environment.getattr(l_1_measure, 'text')),
                '</t></is></c>',
                (t_1(environment.getattr(l_1_measure, 'office_text'), l_1___n, 'E', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(l_1_measure, 'deadline_text'), l_1___n, 'F', ' s="3"', ' s="10"', False)),
            ))
            l_2___c = t_2(context, 5, 4, 6)
            t_11.append(
                (t_7(context, 4, 7, 9)),
            )
            for l_3_value in environment.call(context, environment.steps, environment.getattr(l_1_measure, 'extra')):
                l_3___c = l_2___c
                _loop_vars = {}
                pass
                l_3___c = t_2(context, 0, 4, 8)
                _loop_vars['__c'] = l_3___c
                t_11.append(
                    (t_1(l_3_value, l_1___n, l_3___c, ' s="3"', ' s="10"', False)),
                )
            l_3_value = l_3___c = missing
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_11))
            _loop_vars['__cells'] = l_1___cells
            l_2___first30 = l_2___first36 = l_2___c = missing
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_4(context, l_1___cells, 0))
            yield '">'
            yield (t_8(l_1___cells))
            yield '</row>'
        l_1_measure = l_1___n = l_1___cells = missing
        yield '</sheetData>'
        yield (t_6(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="portrait" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '\u3000草稿（存在待补内容，不得报送）'
        yield '</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_3(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_14(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_annex_title = resolve('annex_title')
        l_0_draft = resolve('draft')
        l_0_measures = resolve('measures')
        l_0___n = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__plain_row']
        t_7 = environment.filters['__rendered']
        t_8 = environment.filters['__row']
        t_9 = environment.filters['__starts_group']
        t_10 = environment.filters['cn_join']
        t_11 = environment.filters['join']
        t_12 = environment.filters['length']
        t_13 = environment.filters['map']
        t_14 = environment.tests['none']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="5" customWidth="1" min="1" max="1"/><col width="12" customWidth="1" min="2" max="2"/><col width="16" customWidth="1" min="3" max="3"/><col width="34" customWidth="1" min="4" max="4"/><col width="11" customWidth="1" min="5" max="5"/><col width="15" customWidth="1" min="6" max="6"/><col width="50" customWidth="1" min="7" max="7"/><col width="9" customWidth="1" min="8" max="8"/><col width="17" customWidth="1" min="9" max="9"/><col width="18" customWidth="1" min="10" max="10"/><col width="20" customWidth="1" min="11" max="11"/><col width="20" customWidth="1" min="12" max="12"/><col width="22" customWidth="1" min="13" max="13"/><col width="14" customWidth="1" min="14" max="14"/></cols><sheetData>'
        l_0___n = t_8(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='annex_title') if l_0_annex_title is missing else l_0_annex_title))
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '（草稿，存在待补内容，不得报送）'
        yield '</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        l_1_loop = missing
        for l_1_measure, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='measures') if l_0_measures is missing else l_0_measures)), undefined):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 8))
            l_1___n = t_8(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            l_2___first12 = l_2___first18 = missing
            t_15 = []
            pass
            t_15.append(
                (t_1(environment.getattr(l_1_measure, 'number'), l_1___n, 'A', ' s="3"', ' s="10"', False)),
            )
            l_2___first12 = t_9(context, environment.getattr(l_1_measure, 'theme'), 2, ('B', 'B'))
            if l_2___first12:
                pass
                t_15.append(
                    (t_1(environment.getattr(l_1_measure, 'theme'), l_1___n, 'B', ' s="4"', ' s="11"', False)),
                )
            else:
                pass
                t_15.extend((
                    '<c r="B',
                    (l_1___n),
                    '" s="4"/>',
                ))
            l_2___first18 = t_9(context, (environment.getattr(l_1_measure, 'theme'), environment.getattr(l_1_measure, 'subtheme')), 3, ('C', 'C'))
            if l_2___first18:
                pass
                t_15.append(
                    (t_1(environment.getattr(l_1_measure, 'subtheme'), l_1___n, 'C', ' s="4"', ' s="11"', False)),
                )
            else:
                pass
                t_15.extend((
                    '<c r="C',
                    (l_1___n),
                    '" s="4"/>',
                ))
            t_15.extend((
                '<c r="D',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
                environment.finalize(environment.getattr(l_1_measure, 'number')),
                '.',
                environment.finalize(environment.getattr(l_1_measure, 'text')),
                '</t></is></c>',
                (t_1(environment.getattr(l_1_measure, 'office_text'), l_1___n, 'E', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(l_1_measure, 'deadline_text'), l_1___n, 'F', ' s="3"', ' s="10"', False)),
                '<c r="G',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
            ))
            if (environment.call_binop(context, '+', environment.call_binop(context, '+', t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='progress'))), t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='office')))), environment.call_binop(context, '*', 2, t_12(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable'))))) > 32000):
                pass
                t_15.append(
                    '各科室的文字合起来超过一格，见“填报明细”。',
                )
            else:
                pass
                l_3_loop = missing
                for l_3_part, l_3_loop in LoopContext(environment.call(context, environment.steps, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable'))), undefined):
                    _loop_vars = {}
                    pass
                    if (not environment.getattr(l_3_loop, 'first')):
                        pass
                        t_15.append(
                            environment.finalize('\n'),
                        )
                    if (t_12(context, environment.getattr(l_1_measure, 'offices')) > 1):
                        pass
                        t_15.extend((
                            environment.finalize(environment.getattr(l_3_part, 'office')),
                            '：',
                        ))
                    t_15.append(
                        environment.finalize(environment.getattr(l_3_part, 'progress')),
                    )
                l_3_loop = l_3_part = missing
            t_15.extend((
                '</t></is></c>',
                (t_1(environment.getattr(l_1_measure, 'status'), l_1___n, 'H', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(l_1_measure, 'completed'), l_1___n, 'I', ' s="6"', ' s="6"', False)),
                '<c r="J',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
            ))
            if (environment.call_binop(context, '+', environment.call_binop(context, '+', t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='evidence'))), t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='office')))), environment.call_binop(context, '*', 2, t_12(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable'))))) > 32000):
                pass
                t_15.append(
                    '各科室的文字合起来超过一格，见“填报明细”。',
                )
            else:
                pass
                def t_16(fiter):
                    for l_3_part in fiter:
                        if environment.getattr(l_3_part, 'evidence'):
                            yield l_3_part
                l_3_loop = missing
                for l_3_part, l_3_loop in LoopContext(t_16(environment.call(context, environment.steps, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')))), undefined):
                    _loop_vars = {}
                    pass
                    if (not environment.getattr(l_3_loop, 'first')):
                        pass
                        t_15.append(
                            environment.finalize('\n'),
                        )
                    if (t_12(context, environment.getattr(l_1_measure, 'offices')) > 1):
                        pass
                        t_15.extend((
                            environment.finalize(environment.getattr(l_3_part, 'office')),
                            '：',
                        ))
                    t_15.append(
                        environment.finalize(environment.getattr(l_3_part, 'evidence')),
                    )
                l_3_loop = l_3_part = missing
            t_15.extend((
                '</t></is></c><c r="K',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
            ))
            if (environment.call_binop(context, '+', environment.call_binop(context, '+', t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='problems'))), t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='office')))), environment.call_binop(context, '*', 2, t_12(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable'))))) > 32000):
                pass
                t_15.append(
                    '各科室的文字合起来超过一格，见“填报明细”。',
                )
            else:
                pass
                def t_17(fiter):
                    for l_3_part in fiter:
                        if environment.getattr(l_3_part, 'problems'):
                            yield l_3_part
                l_3_loop = missing
                for l_3_part, l_3_loop in LoopContext(t_17(environment.call(context, environment.steps, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')))), undefined):
                    _loop_vars = {}
                    pass
                    if (not environment.getattr(l_3_loop, 'first')):
                        pass
                        t_15.append(
                            environment.finalize('\n'),
                        )
                    if (t_12(context, environment.getattr(l_1_measure, 'offices')) > 1):
                        pass
                        t_15.extend((
                            environment.finalize(environment.getattr(l_3_part, 'office')),
                            '：',
                        ))
                    t_15.append(
                        environment.finalize(environment.getattr(l_3_part, 'problems')),
                    )
                l_3_loop = l_3_part = missing
            t_15.extend((
                '</t></is></c><c r="L',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
            ))
            if (environment.call_binop(context, '+', environment.call_binop(context, '+', t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='next_steps'))), t_12(context, t_11(context, t_13(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')), attribute='office')))), environment.call_binop(context, '*', 2, t_12(context, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable'))))) > 32000):
                pass
                t_15.append(
                    '各科室的文字合起来超过一格，见“填报明细”。',
                )
            else:
                pass
                def t_18(fiter):
                    for l_3_part in fiter:
                        if environment.getattr(l_3_part, 'next_steps'):
                            yield l_3_part
                l_3_loop = missing
                for l_3_part, l_3_loop in LoopContext(t_18(environment.call(context, environment.steps, environment.call_binop(context, '+', environment.getattr(l_1_measure, 'contributions'), environment.getattr(l_1_measure, 'not_applicable')))), undefined):
                    _loop_vars = {}
                    pass
                    if (not environment.getattr(l_3_loop, 'first')):
                        pass
                        t_15.append(
                            environment.finalize('\n'),
                        )
                    if (t_12(context, environment.getattr(l_1_measure, 'offices')) > 1):
                        pass
                        t_15.extend((
                            environment.finalize(environment.getattr(l_3_part, 'office')),
                            '：',
                        ))
                    t_15.append(
                        environment.finalize(environment.getattr(l_3_part, 'next_steps')),
                    )
                l_3_loop = l_3_part = missing
            t_15.extend((
                '</t></is></c><c r="M',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
            ))
            l_3_loop = missing
            for l_3_target, l_3_loop in LoopContext(environment.call(context, environment.steps, environment.getattr(l_1_measure, 'targets')), undefined):
                _loop_vars = {}
                pass
                if (not environment.getattr(l_3_loop, 'first')):
                    pass
                    t_15.append(
                        environment.finalize('\n'),
                    )
                t_15.extend((
                    environment.finalize(environment.getattr(l_3_target, 'indicator')),
                    '（',
                    environment.finalize(environment.getattr(l_3_target, 'comparator')),
                    environment.finalize(environment.getattr(l_3_target, 'value')),
                    environment.finalize(environment.getattr(l_3_target, 'unit')),
                    '）：',
                    environment.finalize(environment.getattr(l_3_target, 'result')),
                ))
                def t_19(fiter):
                    for l_4_share in fiter:
                        if (not t_14(environment.getattr(l_4_share, 'value'))):
                            yield l_4_share
                for l_4_share in t_19(environment.call(context, environment.steps, environment.getattr(l_3_target, 'shares'), _loop_vars=_loop_vars)):
                    _loop_vars = {}
                    pass
                    t_15.extend((
                        '，',
                        environment.finalize(environment.getattr(l_4_share, 'office')),
                        environment.finalize(environment.getattr(l_4_share, 'value')),
                        environment.finalize(environment.getattr(l_3_target, 'unit')),
                    ))
                l_4_share = missing
            l_3_loop = l_3_target = missing
            t_15.extend((
                '</t></is></c><c r="N',
                (l_1___n),
                '" s="5" t="inlineStr"><is><t xml:space="preserve">',
            ))
            if environment.getattr(l_1_measure, 'overdue'):
                pass
                t_15.append(
                    '逾期未完成。',
                )
            elif environment.getattr(l_1_measure, 'late'):
                pass
                t_15.append(
                    '逾期完成。',
                )
            if environment.getattr(l_1_measure, 'not_applicable'):
                pass
                t_15.extend((
                    environment.finalize(t_10(t_13(context, environment.getattr(l_1_measure, 'not_applicable'), attribute='office'))),
                    '不涉及。',
                ))
            t_15.append(
                '</t></is></c>',
            )
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_15))
            _loop_vars['__cells'] = l_1___cells
            l_2___first12 = l_2___first18 = missing
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_3(context, l_1___cells, 0))
            yield '">'
            yield (t_7(l_1___cells))
            yield '</row>'
        l_1_loop = l_1_measure = l_1___n = l_1___cells = missing
        yield '</sheetData>'
        yield (t_5(context, 0))
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="landscape" paperSize="8" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '\u3000草稿（存在待补内容，不得报送）'
        yield '</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


def _program_15(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_comparison = resolve('comparison')
        l_0_comparison_note = resolve('comparison_note')
        l_0_draft = resolve('draft')
        l_0___n = missing
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__plain_row']
        t_7 = environment.filters['__rendered']
        t_8 = environment.filters['__row']
        t_9 = environment.filters['__starts_group']
        t_10 = environment.filters['cn_join']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="6" customWidth="1" min="1" max="1"/><col width="18" customWidth="1" min="2" max="2"/><col width="16" customWidth="1" min="3" max="3"/><col width="54" customWidth="1" min="4" max="4"/><col width="12" customWidth="1" min="5" max="5"/><col width="12" customWidth="1" min="6" max="6"/><col width="12" customWidth="1" min="7" max="7"/><col width="26" customWidth="1" min="8" max="8"/></cols><sheetData>'
        l_0___n = t_8(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        if (undefined(name='comparison') if l_0_comparison is missing else l_0_comparison):
            pass
            yield '与上期（'
            yield environment.finalize(environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'period_name'))
            yield '）逐项比较'
        else:
            pass
            yield environment.finalize((undefined(name='comparison_note') if l_0_comparison_note is missing else l_0_comparison_note))
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '（草稿，存在待补内容，不得报送）'
        yield '</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        for l_1_one in environment.call(context, environment.steps, (environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'measures') if (undefined(name='comparison') if l_0_comparison is missing else l_0_comparison) else [])):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 12))
            l_1___n = t_8(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            l_2___first16 = l_2___first22 = missing
            t_11 = []
            pass
            t_11.append(
                (t_1(environment.getattr(l_1_one, 'number'), l_1___n, 'A', ' s="3"', ' s="10"', False)),
            )
            l_2___first16 = t_9(context, environment.getattr(l_1_one, 'theme'), 2, ('B', 'B'))
            if l_2___first16:
                pass
                t_11.append(
                    (t_1(environment.getattr(l_1_one, 'theme'), l_1___n, 'B', ' s="4"', ' s="11"', False)),
                )
            else:
                pass
                t_11.extend((
                    '<c r="B',
                    (l_1___n),
                    '" s="4"/>',
                ))
            l_2___first22 = t_9(context, (environment.getattr(l_1_one, 'theme'), environment.getattr(l_1_one, 'subtheme')), 3, ('C', 'C'))
            if l_2___first22:
                pass
                t_11.append(
                    (t_1(environment.getattr(l_1_one, 'subtheme'), l_1___n, 'C', ' s="4"', ' s="11"', False)),
                )
            else:
                pass
                t_11.extend((
                    '<c r="C',
                    (l_1___n),
                    '" s="4"/>',
                ))
            t_11.extend((
                (t_1(environment.getattr(l_1_one, 'text'), l_1___n, 'D', ' s="5"', ' s="12"', False)),
                (t_1(environment.getattr(l_1_one, 'before'), l_1___n, 'E', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(l_1_one, 'now'), l_1___n, 'F', ' s="3"', ' s="10"', False)),
                (t_1(environment.getattr(l_1_one, 'change'), l_1___n, 'G', ' s="3"', ' s="10"', False)),
                (t_1(t_10(environment.getattr(l_1_one, 'same_text')), l_1___n, 'H', ' s="5"', ' s="12"', False)),
            ))
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_11))
            _loop_vars['__cells'] = l_1___cells
            l_2___first16 = l_2___first22 = missing
            yield '<row r="'
            yield (l_1___n)
            yield '" ht="'
            yield (t_3(context, l_1___cells, 0))
            yield '">'
            yield (t_7(l_1___cells))
            yield '</row>'
        l_1_one = l_1___n = l_1___cells = missing
        for l_1_one in environment.call(context, environment.steps, (environment.getattr((undefined(name='comparison') if l_0_comparison is missing else l_0_comparison), 'withdrawn') if (undefined(name='comparison') if l_0_comparison is missing else l_0_comparison) else [])):
            l_1___n = l_0___n
            l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 39))
            l_1___n = t_8(context, 7, 0)
            _loop_vars['__n'] = l_1___n
            t_12 = []
            pass
            t_12.extend((
                (t_1(environment.getattr(l_1_one, 'number'), l_1___n, 'A', ' s="3"', ' s="10"', False)),
                '<c r="B',
                (l_1___n),
                '" s="5" t="n"/><c r="C',
                (l_1___n),
                '" s="3" t="n"/>',
                (t_1(environment.getattr(l_1_one, 'text'), l_1___n, 'D', ' s="5"', ' s="12"', False)),
                '<c r="E',
                (l_1___n),
                '" s="5" t="n"/><c r="F',
                (l_1___n),
                '" s="5" t="n"/><c r="G',
                (l_1___n),
                '" s="3" t="inlineStr"><is><t>已撤销</t></is></c><c r="H',
                (l_1___n),
                '" s="5" t="n"/>',
            ))
            l_1___cells = (Markup if context.eval_ctx.autoescape else identity)(concat(t_12))
            _loop_vars['__cells'] = l_1___cells
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
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="portrait" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '\u3000草稿（存在待补内容，不得报送）'
        yield '</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
        yield (t_2(context, 0))
        yield '</worksheet>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


DOCUMENTS = {
    '235b838fe1c75ed46078faeb6dc5955e222402f71b8b8305b0751f3e4e3beeb8': PreparedWorkbook({'任务分工': None, '任务分工{{ 两级 }}': Program('xl/workbook.xml', _program_1, frozenset(())), '落实情况': None, '落实情况{{ 两级 }}': Program('xl/workbook.xml', _program_2, frozenset(())), '科室汇总': None, '与上期比较': None, '与上期比较{{ 两级 }}': Program('xl/workbook.xml', _program_3, frozenset(())), '填报明细': None, '指标明细': None, '核对底稿': None}, {'xl/worksheets/sheet1.xml': '任务分工', 'xl/worksheets/sheet2.xml': '任务分工{{ 两级 }}', 'xl/worksheets/sheet3.xml': '落实情况', 'xl/worksheets/sheet4.xml': '落实情况{{ 两级 }}', 'xl/worksheets/sheet5.xml': '科室汇总', 'xl/worksheets/sheet6.xml': '与上期比较', 'xl/worksheets/sheet7.xml': '与上期比较{{ 两级 }}', 'xl/worksheets/sheet8.xml': '填报明细', 'xl/worksheets/sheet9.xml': '指标明细', 'xl/worksheets/sheet10.xml': '核对底稿'}, {'xl/worksheets/sheet1.xml': Program('xl/worksheets/sheet1.xml', _program_4, frozenset(('__collect', ))), 'xl/worksheets/sheet2.xml': Program('xl/worksheets/sheet2.xml', _program_5, frozenset(('__collect', ))), 'xl/worksheets/sheet3.xml': Program('xl/worksheets/sheet3.xml', _program_4, frozenset(('__collect', ))), 'xl/worksheets/sheet4.xml': Program('xl/worksheets/sheet4.xml', _program_5, frozenset(('__collect', ))), 'xl/worksheets/sheet6.xml': Program('xl/worksheets/sheet6.xml', _program_4, frozenset(('__collect', ))), 'xl/worksheets/sheet7.xml': Program('xl/worksheets/sheet7.xml', _program_5, frozenset(('__collect', )))}, {}, {}),
    '1c98b57f3253166967e67467749dd2c2c4f92efe3825910f2882518cb97994b3': PreparedWorkbook({'任务分工': None, '落实情况': None, '科室汇总': None, '与上期比较': None, '填报明细': None, '指标明细': None, '核对底稿': None}, {'xl/worksheets/sheet1.xml': '任务分工', 'xl/worksheets/sheet3.xml': '落实情况', 'xl/worksheets/sheet5.xml': '科室汇总', 'xl/worksheets/sheet6.xml': '与上期比较', 'xl/worksheets/sheet8.xml': '填报明细', 'xl/worksheets/sheet9.xml': '指标明细', 'xl/worksheets/sheet10.xml': '核对底稿'}, {}, {'xl/worksheets/sheet1.xml': PreparedSheet(Program('xl/worksheets/sheet1.xml', _program_6, frozenset(('__cell', '__column', '__drawing', '__height', '__iterate', '__merge_cells', '__no_columns', '__rendered', '__row', '__starts_group', ))), SheetPlan({1: (), 2: (), 4: (20, )}, 6, ('A1:E1', ), (), (), (), (Fitting({'A': (5.0, 14.96, ), 'C': (59.0, 14.96, ), 'D': (15.0, 14.96, ), 'E': (15.0, 14.96, ), 'G': (15.0, 14.96, )}, 15.0), ), (), frozenset((2, 4, ))), frozenset(())), 'xl/worksheets/sheet3.xml': PreparedSheet(Program('xl/worksheets/sheet3.xml', _program_7, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', '__starts_group', ))), SheetPlan({1: (), 2: (), 4: (8, )}, 6, ('A1:M1', ), (), (), (), (Fitting({'A': (4.0, 14.96, ), 'C': (33.0, 14.96, ), 'D': (10.0, 14.96, ), 'E': (14.0, 14.96, ), 'F': (49.0, 14.96, ), 'G': (8.0, 14.96, ), 'H': (16.0, 14.96, ), 'I': (17.0, 14.96, ), 'J': (19.0, 14.96, ), 'K': (19.0, 14.96, ), 'L': (21.0, 14.96, ), 'M': (13.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>序号</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>重点任务</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>具体措施</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>责任科室</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>完成时限</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>进展情况</t></is></c><c r="G', '" s="2" t="inlineStr"><is><t>完成状态</t></is></c><c r="H', '" s="2" t="inlineStr"><is><t>完成日期</t></is></c><c r="I', '" s="2" t="inlineStr"><is><t>佐证材料</t></is></c><c r="J', '" s="2" t="inlineStr"><is><t>存在问题</t></is></c><c r="K', '" s="2" t="inlineStr"><is><t>下一步打算</t></is></c><c r="L', '" s="2" t="inlineStr"><is><t>量化指标</t></is></c><c r="M', '" s="2" t="inlineStr"><is><t>备注</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet5.xml': PreparedSheet(Program('xl/worksheets/sheet5.xml', _program_8, frozenset(('__cell', '__column', '__drawing', '__height', '__iterate', '__merge_cells', '__no_columns', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 4: (36, ), 6: (), 7: ()}, 7, ('A1:J1', 'A7:J7', ), (), (), (), (Fitting({'A': (25.0, 14.96, ), 'B': (10.0, 14.96, ), 'C': (10.0, 14.96, ), 'D': (10.0, 14.96, ), 'E': (10.0, 14.96, ), 'G': (10.0, 14.96, ), 'I': (10.0, 14.96, ), 'J': (10.0, 14.96, ), 'K': (10.0, 14.96, ), 'L': (7.429999999999999, 14.96, ), 'M': (7.429999999999999, 14.96, )}, 15.0), Fitting({'A': (25.0, 14.96, ), 'B': (10.0, 14.96, ), 'C': (10.0, 14.96, ), 'D': (10.0, 14.96, ), 'E': (10.0, 14.96, ), 'G': (10.0, 14.96, ), 'I': (10.0, 14.96, ), 'J': (10.0, 14.96, ), 'K': (10.0, 14.96, ), 'L': (7.429999999999999, 14.96, ), 'M': (7.429999999999999, 14.96, )}, 15.0), ), (), frozenset((2, 4, 6, ))), frozenset(())), 'xl/worksheets/sheet6.xml': PreparedSheet(Program('xl/worksheets/sheet6.xml', _program_9, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', '__starts_group', ))), SheetPlan({1: (), 2: (), 4: (12, ), 7: (33, )}, 9, ('A1:G1', ), (), (), (), (Fitting({'A': (5.0, 14.96, ), 'C': (53.0, 14.96, ), 'D': (11.0, 14.96, ), 'E': (11.0, 14.96, ), 'F': (11.0, 14.96, ), 'G': (25.0, 14.96, )}, 15.0), Fitting({'A': (5.0, 14.96, ), 'B': (17.0, 14.96, ), 'C': (53.0, 14.96, ), 'D': (11.0, 14.96, ), 'E': (11.0, 14.96, ), 'F': (11.0, 14.96, ), 'G': (25.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>序号</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>重点任务</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>具体措施</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>上期状态</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>本期状态</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>变化</t></is></c><c r="G', '" s="2" t="inlineStr"><is><t>照搬上期文字的科室</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet8.xml': PreparedSheet(Program('xl/worksheets/sheet8.xml', _program_10, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 5: (7, 9, )}, 7, ('A1:K1', ), (), (), (), (Fitting({'A': (5.0, 14.96, ), 'B': (33.0, 14.96, ), 'C': (15.0, 14.96, ), 'D': (7.0, 14.96, ), 'E': (9.0, 14.96, ), 'F': (55.0, 14.96, ), 'G': (16.0, 14.96, ), 'H': (25.0, 14.96, ), 'I': (25.0, 14.96, ), 'J': (25.0, 14.96, ), 'K': (29.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>序号</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>具体措施</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>科室</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>分工</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>完成状态</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>进展情况</t></is></c><c r="G', '" s="2" t="inlineStr"><is><t>完成日期</t></is></c><c r="H', '" s="2" t="inlineStr"><is><t>佐证材料</t></is></c><c r="I', '" s="2" t="inlineStr"><is><t>存在问题</t></is></c><c r="J', '" s="2" t="inlineStr"><is><t>下一步打算</t></is></c><c r="K', '" s="2" t="inlineStr"><is><t>来源</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet9.xml': PreparedSheet(Program('xl/worksheets/sheet9.xml', _program_11, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 6: (7, 9, 11, )}, 9, ('A1:J1', ), (), (), (), (Fitting({'A': (5.0, 14.96, ), 'B': (29.0, 14.96, ), 'C': (9.0, 14.96, ), 'D': (8.0, 14.96, ), 'E': (8.0, 14.96, ), 'F': (8.0, 14.96, ), 'G': (17.0, 14.96, ), 'H': (11.0, 14.96, ), 'I': (39.0, 14.96, ), 'J': (29.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>序号</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>指标</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>要求</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>单位</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>汇总方式</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>结果</t></is></c><c r="G', '" s="2" t="inlineStr"><is><t>科室</t></is></c><c r="H', '" s="2" t="inlineStr"><is><t>实际值</t></is></c><c r="I', '" s="2" t="inlineStr"><is><t>说明</t></is></c><c r="J', '" s="2" t="inlineStr"><is><t>来源</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet10.xml': PreparedSheet(Program('xl/worksheets/sheet10.xml', _program_12, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 4: (7, )}, 5, ('A1:E1', ), (), (), (), (Fitting({'A': (33.0, 14.96, ), 'B': (11.0, 14.96, ), 'C': (10.0, 14.96, ), 'D': (35.0, 14.96, ), 'E': (69.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>数字</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>数值</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>单位</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>算法</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>来源（文件［工作表］单元格）</t></is></c></row>', ), ), frozenset(())), frozenset(()))}, {'xl/styles.xml': b'<?xml version=\'1.0\' encoding=\'UTF-8\' standalone=\'yes\'?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;\xe5\xb9\xb4&quot;m&quot;\xe6\x9c\x88&quot;d&quot;\xe6\x97\xa5&quot;"/><numFmt numFmtId="165" formatCode="0.0&quot;%&quot;"/></numFmts><fonts count="4"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><sz val="18"/><name val="\xe6\x96\xb9\xe6\xad\xa3\xe5\xb0\x8f\xe6\xa0\x87\xe5\xae\x8b\xe7\xae\x80\xe4\xbd\x93"/></font><font><sz val="11"/><name val="\xe9\xbb\x91\xe4\xbd\x93"/></font><font><sz val="11"/><name val="\xe4\xbb\xbf\xe5\xae\x8b_GB2312"/></font></fonts><fills count="3"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="14"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" pivotButton="0" quotePrefix="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="165" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="2" fillId="2" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0" hidden="0"/></cellStyles><tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/><colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00FF0000"/><rgbColor rgb="0000FF00"/><rgbColor rgb="000000FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00FF0000"/><rgbColor rgb="0000FF00"/><rgbColor rgb="000000FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00800000"/><rgbColor rgb="00008000"/><rgbColor rgb="00000080"/><rgbColor rgb="00808000"/><rgbColor rgb="00800080"/><rgbColor rgb="00008080"/><rgbColor rgb="00C0C0C0"/><rgbColor rgb="00808080"/><rgbColor rgb="009999FF"/><rgbColor rgb="00993366"/><rgbColor rgb="00FFFFCC"/><rgbColor rgb="00CCFFFF"/><rgbColor rgb="00660066"/><rgbColor rgb="00FF8080"/><rgbColor rgb="000066CC"/><rgbColor rgb="00CCCCFF"/><rgbColor rgb="00000080"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00800080"/><rgbColor rgb="00800000"/><rgbColor rgb="00008080"/><rgbColor rgb="000000FF"/><rgbColor rgb="0000CCFF"/><rgbColor rgb="00CCFFFF"/><rgbColor rgb="00CCFFCC"/><rgbColor rgb="00FFFF99"/><rgbColor rgb="0099CCFF"/><rgbColor rgb="00FF99CC"/><rgbColor rgb="00CC99FF"/><rgbColor rgb="00FFCC99"/><rgbColor rgb="003366FF"/><rgbColor rgb="0033CCCC"/><rgbColor rgb="0099CC00"/><rgbColor rgb="00FFCC00"/><rgbColor rgb="00FF9900"/><rgbColor rgb="00FF6600"/><rgbColor rgb="00666699"/><rgbColor rgb="00969696"/><rgbColor rgb="00003366"/><rgbColor rgb="00339966"/><rgbColor rgb="00003300"/><rgbColor rgb="00333300"/><rgbColor rgb="00993300"/><rgbColor rgb="00993366"/><rgbColor rgb="00333399"/><rgbColor rgb="00333333"/></indexedColors></colors></styleSheet>'}),
    '7e9b842ad3e09f71a1f762b7becd272646dccabb5bbfb0d8ae4d38b40808cc26': PreparedWorkbook({'任务分工': None, '落实情况': None, '科室汇总': None, '与上期比较': None, '填报明细': None, '指标明细': None, '核对底稿': None}, {'xl/worksheets/sheet2.xml': '任务分工', 'xl/worksheets/sheet4.xml': '落实情况', 'xl/worksheets/sheet5.xml': '科室汇总', 'xl/worksheets/sheet7.xml': '与上期比较', 'xl/worksheets/sheet8.xml': '填报明细', 'xl/worksheets/sheet9.xml': '指标明细', 'xl/worksheets/sheet10.xml': '核对底稿'}, {}, {'xl/worksheets/sheet2.xml': PreparedSheet(Program('xl/worksheets/sheet2.xml', _program_13, frozenset(('__cell', '__column', '__drawing', '__height', '__iterate', '__merge_cells', '__no_columns', '__rendered', '__row', '__starts_group', ))), SheetPlan({1: (), 2: (), 4: (21, )}, 6, ('A1:F1', ), (), (), (), (Fitting({'A': (5.0, 14.96, ), 'D': (59.0, 14.96, ), 'E': (15.0, 14.96, ), 'F': (15.0, 14.96, ), 'H': (15.0, 14.96, )}, 15.0), ), (), frozenset((2, 4, ))), frozenset(())), 'xl/worksheets/sheet4.xml': PreparedSheet(Program('xl/worksheets/sheet4.xml', _program_14, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', '__starts_group', ))), SheetPlan({1: (), 2: (), 4: (8, )}, 6, ('A1:N1', ), (), (), (), (Fitting({'A': (4.0, 14.96, ), 'D': (33.0, 14.96, ), 'E': (10.0, 14.96, ), 'F': (14.0, 14.96, ), 'G': (49.0, 14.96, ), 'H': (8.0, 14.96, ), 'I': (16.0, 14.96, ), 'J': (17.0, 14.96, ), 'K': (19.0, 14.96, ), 'L': (19.0, 14.96, ), 'M': (21.0, 14.96, ), 'N': (13.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>序号</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>重点任务</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>二级任务</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>具体措施</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>责任科室</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>完成时限</t></is></c><c r="G', '" s="2" t="inlineStr"><is><t>进展情况</t></is></c><c r="H', '" s="2" t="inlineStr"><is><t>完成状态</t></is></c><c r="I', '" s="2" t="inlineStr"><is><t>完成日期</t></is></c><c r="J', '" s="2" t="inlineStr"><is><t>佐证材料</t></is></c><c r="K', '" s="2" t="inlineStr"><is><t>存在问题</t></is></c><c r="L', '" s="2" t="inlineStr"><is><t>下一步打算</t></is></c><c r="M', '" s="2" t="inlineStr"><is><t>量化指标</t></is></c><c r="N', '" s="2" t="inlineStr"><is><t>备注</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet5.xml': PreparedSheet(Program('xl/worksheets/sheet5.xml', _program_8, frozenset(('__cell', '__column', '__drawing', '__height', '__iterate', '__merge_cells', '__no_columns', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 4: (36, ), 6: (), 7: ()}, 7, ('A1:J1', 'A7:J7', ), (), (), (), (Fitting({'A': (25.0, 14.96, ), 'B': (10.0, 14.96, ), 'C': (10.0, 14.96, ), 'D': (10.0, 14.96, ), 'E': (10.0, 14.96, ), 'G': (10.0, 14.96, ), 'I': (10.0, 14.96, ), 'J': (10.0, 14.96, ), 'K': (10.0, 14.96, ), 'L': (7.429999999999999, 14.96, ), 'M': (7.429999999999999, 14.96, )}, 15.0), Fitting({'A': (25.0, 14.96, ), 'B': (10.0, 14.96, ), 'C': (10.0, 14.96, ), 'D': (10.0, 14.96, ), 'E': (10.0, 14.96, ), 'G': (10.0, 14.96, ), 'I': (10.0, 14.96, ), 'J': (10.0, 14.96, ), 'K': (10.0, 14.96, ), 'L': (7.429999999999999, 14.96, ), 'M': (7.429999999999999, 14.96, )}, 15.0), ), (), frozenset((2, 4, 6, ))), frozenset(())), 'xl/worksheets/sheet7.xml': PreparedSheet(Program('xl/worksheets/sheet7.xml', _program_15, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', '__starts_group', ))), SheetPlan({1: (), 2: (), 4: (12, ), 7: (39, )}, 9, ('A1:H1', ), (), (), (), (Fitting({'A': (5.0, 14.96, ), 'D': (53.0, 14.96, ), 'E': (11.0, 14.96, ), 'F': (11.0, 14.96, ), 'G': (11.0, 14.96, ), 'H': (25.0, 14.96, )}, 15.0), Fitting({'A': (5.0, 14.96, ), 'B': (17.0, 14.96, ), 'C': (15.0, 14.96, ), 'D': (53.0, 14.96, ), 'E': (11.0, 14.96, ), 'F': (11.0, 14.96, ), 'G': (11.0, 14.96, ), 'H': (25.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>序号</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>重点任务</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>二级任务</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>具体措施</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>上期状态</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>本期状态</t></is></c><c r="G', '" s="2" t="inlineStr"><is><t>变化</t></is></c><c r="H', '" s="2" t="inlineStr"><is><t>照搬上期文字的科室</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet8.xml': PreparedSheet(Program('xl/worksheets/sheet8.xml', _program_10, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 5: (7, 9, )}, 7, ('A1:K1', ), (), (), (), (Fitting({'A': (5.0, 14.96, ), 'B': (33.0, 14.96, ), 'C': (15.0, 14.96, ), 'D': (7.0, 14.96, ), 'E': (9.0, 14.96, ), 'F': (55.0, 14.96, ), 'G': (16.0, 14.96, ), 'H': (25.0, 14.96, ), 'I': (25.0, 14.96, ), 'J': (25.0, 14.96, ), 'K': (29.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>序号</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>具体措施</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>科室</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>分工</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>完成状态</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>进展情况</t></is></c><c r="G', '" s="2" t="inlineStr"><is><t>完成日期</t></is></c><c r="H', '" s="2" t="inlineStr"><is><t>佐证材料</t></is></c><c r="I', '" s="2" t="inlineStr"><is><t>存在问题</t></is></c><c r="J', '" s="2" t="inlineStr"><is><t>下一步打算</t></is></c><c r="K', '" s="2" t="inlineStr"><is><t>来源</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet9.xml': PreparedSheet(Program('xl/worksheets/sheet9.xml', _program_11, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 6: (7, 9, 11, )}, 9, ('A1:J1', ), (), (), (), (Fitting({'A': (5.0, 14.96, ), 'B': (29.0, 14.96, ), 'C': (9.0, 14.96, ), 'D': (8.0, 14.96, ), 'E': (8.0, 14.96, ), 'F': (8.0, 14.96, ), 'G': (17.0, 14.96, ), 'H': (11.0, 14.96, ), 'I': (39.0, 14.96, ), 'J': (29.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>序号</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>指标</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>要求</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>单位</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>汇总方式</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>结果</t></is></c><c r="G', '" s="2" t="inlineStr"><is><t>科室</t></is></c><c r="H', '" s="2" t="inlineStr"><is><t>实际值</t></is></c><c r="I', '" s="2" t="inlineStr"><is><t>说明</t></is></c><c r="J', '" s="2" t="inlineStr"><is><t>来源</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet10.xml': PreparedSheet(Program('xl/worksheets/sheet10.xml', _program_12, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 4: (7, )}, 5, ('A1:E1', ), (), (), (), (Fitting({'A': (33.0, 14.96, ), 'B': (11.0, 14.96, ), 'C': (10.0, 14.96, ), 'D': (35.0, 14.96, ), 'E': (69.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>数字</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>数值</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>单位</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>算法</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>来源（文件［工作表］单元格）</t></is></c></row>', ), ), frozenset(())), frozenset(()))}, {'xl/styles.xml': b'<?xml version=\'1.0\' encoding=\'UTF-8\' standalone=\'yes\'?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;\xe5\xb9\xb4&quot;m&quot;\xe6\x9c\x88&quot;d&quot;\xe6\x97\xa5&quot;"/><numFmt numFmtId="165" formatCode="0.0&quot;%&quot;"/></numFmts><fonts count="4"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><sz val="18"/><name val="\xe6\x96\xb9\xe6\xad\xa3\xe5\xb0\x8f\xe6\xa0\x87\xe5\xae\x8b\xe7\xae\x80\xe4\xbd\x93"/></font><font><sz val="11"/><name val="\xe9\xbb\x91\xe4\xbd\x93"/></font><font><sz val="11"/><name val="\xe4\xbb\xbf\xe5\xae\x8b_GB2312"/></font></fonts><fills count="3"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="14"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" pivotButton="0" quotePrefix="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="165" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="2" fillId="2" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0" hidden="0"/></cellStyles><tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/><colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00FF0000"/><rgbColor rgb="0000FF00"/><rgbColor rgb="000000FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00FF0000"/><rgbColor rgb="0000FF00"/><rgbColor rgb="000000FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00800000"/><rgbColor rgb="00008000"/><rgbColor rgb="00000080"/><rgbColor rgb="00808000"/><rgbColor rgb="00800080"/><rgbColor rgb="00008080"/><rgbColor rgb="00C0C0C0"/><rgbColor rgb="00808080"/><rgbColor rgb="009999FF"/><rgbColor rgb="00993366"/><rgbColor rgb="00FFFFCC"/><rgbColor rgb="00CCFFFF"/><rgbColor rgb="00660066"/><rgbColor rgb="00FF8080"/><rgbColor rgb="000066CC"/><rgbColor rgb="00CCCCFF"/><rgbColor rgb="00000080"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00800080"/><rgbColor rgb="00800000"/><rgbColor rgb="00008080"/><rgbColor rgb="000000FF"/><rgbColor rgb="0000CCFF"/><rgbColor rgb="00CCFFFF"/><rgbColor rgb="00CCFFCC"/><rgbColor rgb="00FFFF99"/><rgbColor rgb="0099CCFF"/><rgbColor rgb="00FF99CC"/><rgbColor rgb="00CC99FF"/><rgbColor rgb="00FFCC99"/><rgbColor rgb="003366FF"/><rgbColor rgb="0033CCCC"/><rgbColor rgb="0099CC00"/><rgbColor rgb="00FFCC00"/><rgbColor rgb="00FF9900"/><rgbColor rgb="00FF6600"/><rgbColor rgb="00666699"/><rgbColor rgb="00969696"/><rgbColor rgb="00003366"/><rgbColor rgb="00339966"/><rgbColor rgb="00003300"/><rgbColor rgb="00333300"/><rgbColor rgb="00993300"/><rgbColor rgb="00993366"/><rgbColor rgb="00333399"/><rgbColor rgb="00333333"/></indexedColors></colors></styleSheet>'}),
}
