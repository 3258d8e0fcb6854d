"""任务分工表.docx, compiled. Made by ``python -m tools.build_templates``; not to be changed by hand."""

# ruff: noqa
# mypy: ignore-errors
# fmt: off

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
from progress_report.templating.language.program import Program
from progress_report.templating.prepared import PreparedWord


def _program_1(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_measures = resolve('measures')
        l_0_table_title_lines = resolve('table_title_lines')
        l_0_two_levels = resolve('two_levels')
        l_0_extra_columns = resolve('extra_columns')
        l_0_themes = resolve('themes')
        l_0_wide_offices = l_0___grid25 = missing
        t_1 = environment.filters['__cell_width']
        t_2 = environment.filters['__grid']
        t_3 = environment.filters['__row']
        t_4 = environment.filters['__starts_group']
        t_5 = environment.filters['__table']
        t_6 = environment.filters['join']
        t_7 = environment.filters['length']
        t_8 = environment.filters['map']
        t_9 = environment.filters['max']
        t_10 = environment.filters['slice']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" xmlns:mo="http://schemas.microsoft.com/office/mac/office/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk" xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 wp14"><w:body><w:p><w:pPr><w:pStyle w:val="公文标题"/></w:pPr><w:r><w:t xml:space="preserve">'
        l_0_wide_offices = (t_9(context, t_8(context, t_8(context, (undefined(name='measures') if l_0_measures is missing else l_0_measures), attribute='office_text'), 'length')) > 16)
        context.vars['wide_offices'] = l_0_wide_offices
        context.exported_vars.add('wide_offices')
        yield environment.finalize(t_6(context, (undefined(name='table_title_lines') if l_0_table_title_lines is missing else l_0_table_title_lines), '\n'))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="任务正文"/></w:pPr></w:p>'
        yield (t_5(context, 163))
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:type="dxa" w:w="8846"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid>'
        t_11 = []
        pass
        t_11.append(
            '303 726 ',
        )
        if (undefined(name='two_levels') if l_0_two_levels is missing else l_0_two_levels):
            pass
            t_11.append(
                '545 ',
            )
        if (undefined(name='wide_offices') if l_0_wide_offices is missing else l_0_wide_offices):
            pass
            t_11.append(
                '1846 1210 ',
            )
        else:
            pass
            t_11.append(
                '2420 635 ',
            )
        t_11.append(
            '635 ',
        )
        for l_2_words in environment.call(context, environment.steps, (undefined(name='extra_columns') if l_0_extra_columns is missing else l_0_extra_columns)):
            _loop_vars = {}
            pass
            t_11.append(
                '484 ',
            )
        l_2_words = missing
        l_0___grid25 = (Markup if context.eval_ctx.autoescape else identity)(concat(t_11))
        context.vars['__grid25'] = l_0___grid25
        yield (t_2(l_0___grid25, 8846))
        yield '</w:tblGrid>'
        yield (t_3(context, 163))
        yield '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_1(l_0___grid25, 303, 8846))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>序号</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_1(l_0___grid25, 726, 8846))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>重点任务</w:t></w:r></w:p></w:tc>'
        if (undefined(name='two_levels') if l_0_two_levels is missing else l_0_two_levels):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_1(l_0___grid25, 545, 8846))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>二级任务</w:t></w:r></w:p></w:tc>'
        if (undefined(name='wide_offices') if l_0_wide_offices is missing else l_0_wide_offices):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_1(l_0___grid25, 1846, 8846))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>具体措施</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_1(l_0___grid25, 1210, 8846))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>责任科室</w:t></w:r></w:p></w:tc>'
        else:
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_1(l_0___grid25, 2420, 8846))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>具体措施</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_1(l_0___grid25, 635, 8846))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>责任科室</w:t></w:r></w:p></w:tc>'
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_1(l_0___grid25, 635, 8846))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>完成时限</w:t></w:r></w:p></w:tc>'
        for l_1_words in environment.call(context, environment.steps, (undefined(name='extra_columns') if l_0_extra_columns is missing else l_0_extra_columns)):
            _loop_vars = {}
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_1(l_0___grid25, 484, 8846))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(l_1_words)
            yield '</w:t></w:r></w:p></w:tc>'
        l_1_words = missing
        yield '</w:tr>'
        l_1_loop = missing
        for l_1_theme, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='themes') if l_0_themes is missing else l_0_themes)), undefined):
            _loop_vars = {}
            pass
            l_2_loop = missing
            for l_2_block, l_2_loop in LoopContext(environment.call(context, environment.steps, t_10(context, environment.getattr(l_1_theme, 'measures'), (environment.call_binop(context, '+', t_7(context, environment.getattr(l_1_theme, 'measures')), 3) // 4)), _loop_vars=_loop_vars), undefined):
                _loop_vars = {}
                pass
                l_3_loop = missing
                for l_3_measure, l_3_loop in LoopContext(environment.call(context, environment.steps, l_2_block, _loop_vars=_loop_vars), undefined):
                    l_3___first163 = resolve('__first163')
                    l_3___first172 = resolve('__first172')
                    l_3___first177 = resolve('__first177')
                    l_3___first182 = resolve('__first182')
                    _loop_vars = {}
                    pass
                    if environment.getattr(l_3_loop, 'last'):
                        pass
                        yield (t_3(context, 163))
                        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_1(l_0___grid25, 303, 8846))
                        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_3_measure, 'number'))
                        yield '</w:t></w:r></w:p></w:tc>'
                        l_3___first163 = t_4(context, (environment.getattr(l_3_measure, 'theme'), environment.getattr(environment.getitem(l_2_block, 0), 'number')), 163, 1)
                        _loop_vars['__first163'] = l_3___first163
                        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_1(l_0___grid25, 726, 8846))
                        yield '"/><w:vMerge w:val="'
                        yield environment.finalize(('restart' if l_3___first163 else 'continue'))
                        yield '"/><w:vAlign w:val="center"/></w:tcPr>'
                        if l_3___first163:
                            pass
                            yield '<w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'theme'))
                            yield '</w:t></w:r></w:p>'
                        else:
                            pass
                            yield '<w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr></w:p>'
                        yield '</w:tc>'
                        if (undefined(name='two_levels') if l_0_two_levels is missing else l_0_two_levels):
                            pass
                            l_3___first172 = t_4(context, (environment.getattr(l_3_measure, 'theme'), environment.getattr(l_3_measure, 'subtheme'), environment.getattr(environment.getitem(l_2_block, 0), 'number')), 163, 3)
                            _loop_vars['__first172'] = l_3___first172
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_1(l_0___grid25, 545, 8846))
                            yield '"/><w:vMerge w:val="'
                            yield environment.finalize(('restart' if l_3___first172 else 'continue'))
                            yield '"/><w:vAlign w:val="center"/></w:tcPr>'
                            if l_3___first172:
                                pass
                                yield '<w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_3_measure, 'subtheme'))
                                yield '</w:t></w:r></w:p>'
                            else:
                                pass
                                yield '<w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr></w:p>'
                            yield '</w:tc>'
                        if (undefined(name='wide_offices') if l_0_wide_offices is missing else l_0_wide_offices):
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_1(l_0___grid25, 1846, 8846))
                            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'number'))
                            yield '.'
                            yield environment.finalize(environment.getattr(l_3_measure, 'text'))
                            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_1(l_0___grid25, 1210, 8846))
                            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'office_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        else:
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_1(l_0___grid25, 2420, 8846))
                            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'number'))
                            yield '.'
                            yield environment.finalize(environment.getattr(l_3_measure, 'text'))
                            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_1(l_0___grid25, 635, 8846))
                            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'office_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_1(l_0___grid25, 635, 8846))
                        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_3_measure, 'deadline_text'))
                        yield '</w:t></w:r></w:p></w:tc>'
                        for l_4_value in environment.call(context, environment.steps, environment.getattr(l_3_measure, 'extra'), _loop_vars=_loop_vars):
                            _loop_vars = {}
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_1(l_0___grid25, 484, 8846))
                            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(l_4_value)
                            yield '</w:t></w:r></w:p></w:tc>'
                        l_4_value = missing
                        yield '</w:tr>'
                    else:
                        pass
                        yield (t_3(context, 163))
                        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_1(l_0___grid25, 303, 8846))
                        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_3_measure, 'number'))
                        yield '</w:t></w:r></w:p></w:tc>'
                        l_3___first177 = t_4(context, (environment.getattr(l_3_measure, 'theme'), environment.getattr(environment.getitem(l_2_block, 0), 'number')), 163, 1)
                        _loop_vars['__first177'] = l_3___first177
                        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_1(l_0___grid25, 726, 8846))
                        yield '"/><w:vMerge w:val="'
                        yield environment.finalize(('restart' if l_3___first177 else 'continue'))
                        yield '"/><w:vAlign w:val="center"/></w:tcPr>'
                        if l_3___first177:
                            pass
                            yield '<w:p><w:pPr><w:pStyle w:val="任务正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'theme'))
                            yield '</w:t></w:r></w:p>'
                        else:
                            pass
                            yield '<w:p><w:pPr><w:pStyle w:val="任务正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr></w:p>'
                        yield '</w:tc>'
                        if (undefined(name='two_levels') if l_0_two_levels is missing else l_0_two_levels):
                            pass
                            l_3___first182 = t_4(context, (environment.getattr(l_3_measure, 'theme'), environment.getattr(l_3_measure, 'subtheme'), environment.getattr(environment.getitem(l_2_block, 0), 'number')), 163, 3)
                            _loop_vars['__first182'] = l_3___first182
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_1(l_0___grid25, 545, 8846))
                            yield '"/><w:vMerge w:val="'
                            yield environment.finalize(('restart' if l_3___first182 else 'continue'))
                            yield '"/><w:vAlign w:val="center"/></w:tcPr>'
                            if l_3___first182:
                                pass
                                yield '<w:p><w:pPr><w:pStyle w:val="任务正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_3_measure, 'subtheme'))
                                yield '</w:t></w:r></w:p>'
                            else:
                                pass
                                yield '<w:p><w:pPr><w:pStyle w:val="任务正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr></w:p>'
                            yield '</w:tc>'
                        if (undefined(name='wide_offices') if l_0_wide_offices is missing else l_0_wide_offices):
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_1(l_0___grid25, 1846, 8846))
                            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'number'))
                            yield '.'
                            yield environment.finalize(environment.getattr(l_3_measure, 'text'))
                            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_1(l_0___grid25, 1210, 8846))
                            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'office_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        else:
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_1(l_0___grid25, 2420, 8846))
                            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'number'))
                            yield '.'
                            yield environment.finalize(environment.getattr(l_3_measure, 'text'))
                            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_1(l_0___grid25, 635, 8846))
                            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'office_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_1(l_0___grid25, 635, 8846))
                        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_3_measure, 'deadline_text'))
                        yield '</w:t></w:r></w:p></w:tc>'
                        for l_4_value in environment.call(context, environment.steps, environment.getattr(l_3_measure, 'extra'), _loop_vars=_loop_vars):
                            _loop_vars = {}
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_1(l_0___grid25, 484, 8846))
                            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(l_4_value)
                            yield '</w:t></w:r></w:p></w:tc>'
                        l_4_value = missing
                        yield '</w:tr>'
                l_3_loop = l_3_measure = l_3___first163 = l_3___first172 = l_3___first177 = l_3___first182 = missing
            l_2_loop = l_2_block = missing
        l_1_loop = l_1_theme = missing
        yield '</w:tbl><w:sectPr w:rsidR="00FC693F" w:rsidRPr="0006063C" w:rsidSect="00034616"><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="even" r:id="rId2"/><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="840" w:footer="1402" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:type="lines" w:linePitch="578"/></w:sectPr></w:body></w:document>'
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
        l_0_draft = resolve('draft')
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mo="http://schemas.microsoft.com/office/mac/office/2008/main" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 wp14"><w:p><w:pPr><w:pStyle w:val="草稿标记"/></w:pPr><w:r><w:t xml:space="preserve">'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '草\u3000稿（存在待补内容，不得报送）'
        yield '</w:t></w:r></w:p></w:hdr>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


DOCUMENTS = {
    'b90d07fe6ebf655b58370467d19c3a7b6100fb706afa7c9a2697d0a4955fa3fc': PreparedWord((Program('word/document.xml', _program_1, frozenset(('__cell_width', '__grid', '__row', '__starts_group', '__table', ))), Program('word/header1.xml', _program_2, frozenset(())), Program('word/header2.xml', _program_2, frozenset(())), ), {}, frozenset(()), 1),
}
