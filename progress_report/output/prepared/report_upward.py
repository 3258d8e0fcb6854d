"""报告-上行文.docx, compiled. Made by ``python -m tools.build_templates``; not to be changed by hand."""

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
        l_0_bureau = resolve('bureau')
        l_0_document_number = resolve('document_number')
        l_0_signer = resolve('signer')
        l_0_title_lines = resolve('title_lines')
        l_0_recipient = resolve('recipient')
        l_0_opening_bookmark = resolve('opening_bookmark')
        l_0_opening = resolve('opening')
        l_0_overview = resolve('overview')
        l_0_tally = resolve('tally')
        l_0_offices = resolve('offices')
        l_0_summary = resolve('summary')
        l_0_themes = resolve('themes')
        l_0_problem_paragraphs = resolve('problem_paragraphs')
        l_0_problems = resolve('problems')
        l_0_plan_paragraphs = resolve('plan_paragraphs')
        l_0_next_steps = resolve('next_steps')
        l_0_annex_title = resolve('annex_title')
        l_0_sealed = resolve('sealed')
        l_0_report_date = resolve('report_date')
        l_0_measures = resolve('measures')
        l_0_annex_title_lines = resolve('annex_title_lines')
        l_0___grid193 = l_0_wide_offices = l_0_has_deadlines = l_0___grid296 = missing
        t_1 = environment.filters['__begin']
        t_2 = environment.filters['__bookmark_id']
        t_3 = environment.filters['__cell_width']
        t_4 = environment.filters['__grid']
        t_5 = environment.filters['__named']
        t_6 = environment.filters['__paragraph']
        t_7 = environment.filters['__span']
        t_8 = environment.filters['__wrote']
        t_9 = environment.filters['cn']
        t_10 = environment.filters['date']
        t_11 = environment.filters['join']
        t_12 = environment.filters['length']
        t_13 = environment.filters['map']
        t_14 = environment.filters['max']
        t_15 = environment.tests['none']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" xmlns:mo="http://schemas.microsoft.com/office/mac/office/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk" xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 wp14"><w:body>'
        if (environment.call_binop(context, '+', t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)), 2) <= 12):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="发文机关标志"/><w:spacing w:line="920" w:lineRule="exact" w:before="1803"/></w:pPr><w:r><w:rPr><w:sz w:val="72"/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
            yield '文件</w:t></w:r></w:p>'
        elif (environment.call_binop(context, '+', t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)), 2) <= 15):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="发文机关标志"/><w:spacing w:line="920" w:lineRule="exact" w:before="1803"/></w:pPr><w:r><w:rPr><w:w w:val="80"/><w:sz w:val="72"/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
            yield '文件</w:t></w:r></w:p>'
        elif (environment.call_binop(context, '+', t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)), 2) <= 18):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="发文机关标志"/><w:spacing w:line="920" w:lineRule="exact" w:before="1803"/></w:pPr><w:r><w:rPr><w:w w:val="66"/><w:sz w:val="72"/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
            yield '文件</w:t></w:r></w:p>'
        elif (environment.call_binop(context, '+', t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)), 2) <= 22):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="发文机关标志"/><w:spacing w:line="830" w:lineRule="exact" w:before="1782"/></w:pPr><w:r><w:rPr><w:w w:val="66"/><w:sz w:val="60"/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
            yield '文件</w:t></w:r></w:p>'
        else:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="发文机关标志"/><w:spacing w:line="740" w:lineRule="exact" w:before="1762"/></w:pPr><w:r><w:rPr><w:w w:val="65"/><w:sz w:val="48"/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
            yield '文件</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="发文字号"/><w:tabs><w:tab w:pos="8524" w:val="right"/></w:tabs><w:ind w:left="320" w:right="320"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='document_number') if l_0_document_number is missing else l_0_document_number))
        yield '</w:t><w:tab/><w:t>签发人：</w:t></w:r><w:r><w:rPr><w:rStyle w:val="段首标题"/></w:rPr><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='signer') if l_0_signer is missing else l_0_signer))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="发文字号"/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="0" w:color="FF0000"/></w:pBdr><w:spacing w:line="164" w:lineRule="exact"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="公文标题"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(t_11(context, (undefined(name='title_lines') if l_0_title_lines is missing else l_0_title_lines), '\n'))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="主送机关"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='recipient') if l_0_recipient is missing else l_0_recipient))
        yield '：</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="1" w:name="'
        yield (t_5((undefined(name='opening_bookmark') if l_0_opening_bookmark is missing else l_0_opening_bookmark)))
        yield '"/><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='opening') if l_0_opening is missing else l_0_opening))
        yield '</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p><w:p><w:pPr><w:pStyle w:val="一级标题"/></w:pPr><w:r><w:t>一、总体情况</w:t></w:r></w:p>'
        l_1_loop = missing
        for l_1_paragraph, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='overview') if l_0_overview is missing else l_0_overview)), undefined):
            l_1_overview_bookmark = resolve('overview_bookmark')
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
            yield (t_2(context, '2', True))
            yield '" w:name="'
            yield (t_5((undefined(name='overview_bookmark') if l_1_overview_bookmark is missing else l_1_overview_bookmark)))
            yield '_'
            yield (t_5(environment.getattr(l_1_loop, 'index')))
            yield '"/><w:r><w:t xml:space="preserve">'
            yield environment.finalize(l_1_paragraph)
            yield '</w:t></w:r><w:bookmarkEnd w:id="'
            yield (t_2(context, '2', False))
            yield '"/></w:p>'
        l_1_loop = l_1_paragraph = l_1_overview_bookmark = missing
        yield '<w:p><w:pPr><w:pStyle w:val="表题"/><w:spacing w:before="120"/></w:pPr><w:r><w:t>各科室承担任务完成情况（单位：项）</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:type="dxa" w:w="8845"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid>'
        t_16 = []
        pass
        t_16.append(
            '2109 1128 890 ',
        )
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
            pass
            t_16.append(
                '1128 ',
            )
        t_16.append(
            '890 890 890 ',
        )
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'rated'):
            pass
            t_16.append(
                '896 ',
            )
        l_0___grid193 = (Markup if context.eval_ctx.autoescape else identity)(concat(t_16))
        context.vars['__grid193'] = l_0___grid193
        yield (t_4(l_0___grid193, 8845))
        yield '</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 2109, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>科室</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 1128, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>承担任务</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>已完成</w:t></w:r></w:p></w:tc>'
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid193, 1128, 8845))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>持续推进</w:t></w:r></w:p></w:tc>'
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>推进中</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>未开展</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>不适用</w:t></w:r></w:p></w:tc>'
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'rated'):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid193, 896, 8845))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>完成率</w:t></w:r></w:p></w:tc>'
        yield '</w:tr>'
        def t_17(fiter):
            for l_1_office in fiter:
                if environment.getattr(environment.getattr(l_1_office, 'tally'), 'total'):
                    yield l_1_office
        l_1_loop = missing
        for l_1_office, l_1_loop in LoopContext(t_17(environment.call(context, environment.steps, (undefined(name='offices') if l_0_offices is missing else l_0_offices))), undefined):
            _loop_vars = {}
            pass
            if ((environment.getattr(l_1_loop, 'first') or environment.getattr(l_1_loop, 'last')) or (t_12(context, t_11(context, t_13(context, (undefined(name='offices') if l_0_offices is missing else l_0_offices), attribute='name'))) <= 36)):
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 2109, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_office, 'name'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 1128, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'total'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done'))
                yield '</w:t></w:r></w:p></w:tc>'
                if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
                    pass
                    yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                    yield (t_3(l_0___grid193, 1128, 8845))
                    yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'continuing'))
                    yield '</w:t></w:r></w:p></w:tc>'
                yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'ongoing'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'not_started'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'not_applicable'))
                yield '</w:t></w:r></w:p></w:tc>'
                if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'rated'):
                    pass
                    yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                    yield (t_3(l_0___grid193, 896, 8845))
                    yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if t_15(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done_share')):
                        pass
                        yield '—'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done_share'))
                        yield '%'
                    yield '</w:t></w:r></w:p></w:tc>'
                yield '</w:tr>'
            else:
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 2109, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_office, 'name'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 1128, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'total'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done'))
                yield '</w:t></w:r></w:p></w:tc>'
                if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
                    pass
                    yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                    yield (t_3(l_0___grid193, 1128, 8845))
                    yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'continuing'))
                    yield '</w:t></w:r></w:p></w:tc>'
                yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'ongoing'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'not_started'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'not_applicable'))
                yield '</w:t></w:r></w:p></w:tc>'
                if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'rated'):
                    pass
                    yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                    yield (t_3(l_0___grid193, 896, 8845))
                    yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if t_15(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done_share')):
                        pass
                        yield '—'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done_share'))
                        yield '%'
                    yield '</w:t></w:r></w:p></w:tc>'
                yield '</w:tr>'
        l_1_loop = l_1_office = missing
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 2109, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/></w:pPr><w:r><w:t>全局（按措施计）</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 1128, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'total'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done'))
        yield '</w:t></w:r></w:p></w:tc>'
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid193, 1128, 8845))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'))
            yield '</w:t></w:r></w:p></w:tc>'
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'ongoing'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'not_started'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'not_applicable'))
        yield '</w:t></w:r></w:p></w:tc>'
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'rated'):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid193, 896, 8845))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            if t_15(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done_share')):
                pass
                yield '—'
            else:
                pass
                yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done_share'))
                yield '%'
            yield '</w:t></w:r></w:p></w:tc>'
        yield '</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:spacing w:before="40" w:after="120"/></w:pPr><w:r><w:t xml:space="preserve">注：几个科室共同承担的措施，各科室分别计数，全局计1项'
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'rated'):
            pass
            yield '；完成率不计'
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
                pass
                yield '持续推进和'
            yield '不适用的任务'
        yield '。</w:t></w:r></w:p>'
        if ((not (undefined(name='summary') if l_0_summary is missing else l_0_summary)) and (t_12(context, (undefined(name='themes') if l_0_themes is missing else l_0_themes)) >= 4)):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="表题"/><w:spacing w:before="120"/></w:pPr><w:r><w:t>各重点任务完成情况（单位：项）</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:type="dxa" w:w="8843"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="3288"/><w:gridCol w:w="3515"/><w:gridCol w:w="1020"/><w:gridCol w:w="1020"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3288"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>重点任务</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>完成情况</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>措施</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>已完成</w:t></w:r></w:p></w:tc></w:tr>'
            l_1_loop = missing
            for l_1_theme, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='themes') if l_0_themes is missing else l_0_themes)), undefined):
                _loop_vars = {}
                pass
                if (environment.getattr(l_1_loop, 'first') or (environment.getattr(l_1_loop, 'revindex') <= 2)):
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3288"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">（'
                    yield environment.finalize(t_9(environment.getattr(l_1_theme, 'ordinal')))
                    yield '）'
                    yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_theme, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.call_binop(context, '*', '■', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done')))
                    yield environment.finalize(environment.call_binop(context, '*', '▲', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'ongoing')))
                    yield environment.finalize(environment.call_binop(context, '*', '□', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'not_started')))
                    yield environment.finalize(environment.call_binop(context, '*', '○', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'not_applicable')))
                    yield environment.finalize(environment.call_binop(context, '*', '◆', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'continuing')))
                    yield environment.finalize(environment.call_binop(context, '*', '×', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'missing')))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'total'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done'))
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
                else:
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3288"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/></w:pPr><w:r><w:t xml:space="preserve">（'
                    yield environment.finalize(t_9(environment.getattr(l_1_theme, 'ordinal')))
                    yield '）'
                    yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_theme, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.call_binop(context, '*', '■', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done')))
                    yield environment.finalize(environment.call_binop(context, '*', '▲', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'ongoing')))
                    yield environment.finalize(environment.call_binop(context, '*', '□', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'not_started')))
                    yield environment.finalize(environment.call_binop(context, '*', '○', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'not_applicable')))
                    yield environment.finalize(environment.call_binop(context, '*', '◆', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'continuing')))
                    yield environment.finalize(environment.call_binop(context, '*', '×', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'missing')))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'total'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done'))
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_1_loop = l_1_theme = missing
            yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:spacing w:before="40" w:after="120"/></w:pPr><w:r><w:t xml:space="preserve">注：一个符号为一项措施，■已完成，▲推进中，□未开展，○不适用'
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
                pass
                yield '，◆持续推进'
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'missing'):
                pass
                yield '，×未报送'
            yield '。</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="一级标题"/></w:pPr><w:r><w:t>二、重点任务进展情况</w:t></w:r></w:p>'
        for l_1_theme in environment.call(context, environment.steps, (undefined(name='themes') if l_0_themes is missing else l_0_themes)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="二级标题"/></w:pPr><w:r><w:t xml:space="preserve">（'
            yield environment.finalize(t_9(environment.getattr(l_1_theme, 'ordinal')))
            yield '）'
            yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_theme, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_theme, 'subthemes'):
                pass
                if (undefined(name='summary') if l_0_summary is missing else l_0_summary):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
                    yield (t_2(context, '3', True))
                    yield '" w:name="'
                    yield (t_5(environment.getattr(l_1_theme, 'bookmark')))
                    yield '"/><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_1_theme, 'lead_in'))
                    yield '</w:t></w:r><w:bookmarkEnd w:id="'
                    yield (t_2(context, '3', False))
                    yield '"/></w:p>'
                for l_2_part in environment.call(context, environment.steps, environment.getattr(l_1_theme, 'subthemes'), _loop_vars=_loop_vars):
                    _loop_vars = {}
                    pass
                    if environment.getattr(l_2_part, 'name'):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_part, 'ordinal'))
                        yield '.'
                        yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_2_part, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                        yield '</w:t></w:r></w:p>'
                    if (undefined(name='summary') if l_0_summary is missing else l_0_summary):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr>'
                        if environment.getattr(l_2_part, 'lead_in'):
                            pass
                            yield '<w:bookmarkStart w:id="'
                            yield (t_2(context, '4', True))
                            yield '" w:name="'
                            yield (t_5(environment.getattr(l_2_part, 'bookmark')))
                            yield '"/><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_2_part, 'lead_in'))
                            yield '</w:t></w:r><w:bookmarkEnd w:id="'
                            yield (t_2(context, '4', False))
                            yield '"/>'
                        for l_3_measure in environment.call(context, environment.steps, environment.getattr(l_2_part, 'measures'), _loop_vars=_loop_vars):
                            _loop_vars = {}
                            pass
                            yield '<w:r><w:t xml:space="preserve">（'
                            yield environment.finalize(environment.getattr(l_3_measure, 'number'))
                            yield '）'
                            yield environment.finalize(environment.getattr(l_3_measure, 'short_name'))
                            if ((environment.getattr(l_3_measure, 'status') != '已完成') or (environment.getattr(l_3_measure, 'state') != environment.getattr(l_3_measure, 'status'))):
                                pass
                                yield '（'
                                yield environment.finalize(environment.getattr(l_3_measure, 'state'))
                                yield '）'
                            yield '。</w:t></w:r><w:bookmarkStart w:id="'
                            yield (t_2(context, '5', True))
                            yield '" w:name="'
                            yield (t_5(environment.getattr(l_3_measure, 'bookmark')))
                            yield '"/><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'body'))
                            yield '</w:t></w:r><w:bookmarkEnd w:id="'
                            yield (t_2(context, '5', False))
                            yield '"/>'
                        l_3_measure = missing
                        yield '</w:p>'
                    else:
                        pass
                        for l_3_measure in environment.call(context, environment.steps, environment.getattr(l_2_part, 'measures'), _loop_vars=_loop_vars):
                            _loop_vars = {}
                            pass
                            yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">（'
                            yield environment.finalize(environment.getattr(l_3_measure, 'number'))
                            yield '）'
                            yield environment.finalize(environment.getattr(l_3_measure, 'short_name'))
                            yield '。'
                            yield environment.finalize(environment.getattr(l_3_measure, 'state'))
                            yield '。</w:t></w:r><w:bookmarkStart w:id="'
                            yield (t_2(context, '6', True))
                            yield '" w:name="'
                            yield (t_5(environment.getattr(l_3_measure, 'bookmark')))
                            yield '"/><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'body'))
                            yield '</w:t></w:r><w:bookmarkEnd w:id="'
                            yield (t_2(context, '6', False))
                            yield '"/></w:p>'
                        l_3_measure = missing
                l_2_part = missing
            else:
                pass
                if (undefined(name='summary') if l_0_summary is missing else l_0_summary):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
                    yield (t_2(context, '7', True))
                    yield '" w:name="'
                    yield (t_5(environment.getattr(l_1_theme, 'bookmark')))
                    yield '"/><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_1_theme, 'lead_in'))
                    yield '</w:t></w:r><w:bookmarkEnd w:id="'
                    yield (t_2(context, '7', False))
                    yield '"/>'
                    for l_2_measure in environment.call(context, environment.steps, environment.getattr(l_1_theme, 'measures'), _loop_vars=_loop_vars):
                        _loop_vars = {}
                        pass
                        yield '<w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                        yield '.'
                        yield environment.finalize(environment.getattr(l_2_measure, 'short_name'))
                        if ((environment.getattr(l_2_measure, 'status') != '已完成') or (environment.getattr(l_2_measure, 'state') != environment.getattr(l_2_measure, 'status'))):
                            pass
                            yield '（'
                            yield environment.finalize(environment.getattr(l_2_measure, 'state'))
                            yield '）'
                        yield '。</w:t></w:r><w:bookmarkStart w:id="'
                        yield (t_2(context, '8', True))
                        yield '" w:name="'
                        yield (t_5(environment.getattr(l_2_measure, 'bookmark')))
                        yield '"/><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_measure, 'body'))
                        yield '</w:t></w:r><w:bookmarkEnd w:id="'
                        yield (t_2(context, '8', False))
                        yield '"/>'
                    l_2_measure = missing
                    yield '</w:p>'
                else:
                    pass
                    for l_2_measure in environment.call(context, environment.steps, environment.getattr(l_1_theme, 'measures'), _loop_vars=_loop_vars):
                        _loop_vars = {}
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                        yield '.'
                        yield environment.finalize(environment.getattr(l_2_measure, 'short_name'))
                        yield '。'
                        yield environment.finalize(environment.getattr(l_2_measure, 'state'))
                        yield '。</w:t></w:r><w:bookmarkStart w:id="'
                        yield (t_2(context, '9', True))
                        yield '" w:name="'
                        yield (t_5(environment.getattr(l_2_measure, 'bookmark')))
                        yield '"/><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_measure, 'body'))
                        yield '</w:t></w:r><w:bookmarkEnd w:id="'
                        yield (t_2(context, '9', False))
                        yield '"/></w:p>'
                    l_2_measure = missing
        l_1_theme = missing
        yield '<w:p><w:pPr><w:pStyle w:val="一级标题"/></w:pPr><w:r><w:t>三、存在的问题</w:t></w:r></w:p>'
        if (undefined(name='problem_paragraphs') if l_0_problem_paragraphs is missing else l_0_problem_paragraphs):
            pass
            l_1_loop = missing
            for l_1_paragraph, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='problem_paragraphs') if l_0_problem_paragraphs is missing else l_0_problem_paragraphs)), undefined):
                l_1_problems_bookmark = resolve('problems_bookmark')
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
                yield (t_2(context, '10', True))
                yield '" w:name="'
                yield (t_5((undefined(name='problems_bookmark') if l_1_problems_bookmark is missing else l_1_problems_bookmark)))
                yield '_'
                yield (t_5(environment.getattr(l_1_loop, 'index')))
                yield '"/><w:r><w:t xml:space="preserve">'
                yield environment.finalize(l_1_paragraph)
                yield '</w:t></w:r><w:bookmarkEnd w:id="'
                yield (t_2(context, '10', False))
                yield '"/></w:p>'
            l_1_loop = l_1_paragraph = l_1_problems_bookmark = missing
        else:
            pass
            l_1_loop = missing
            for l_1_group, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='problems') if l_0_problems is missing else l_0_problems)), undefined):
                l_1_problems_bookmark = resolve('problems_bookmark')
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
                yield (t_2(context, '11', True))
                yield '" w:name="'
                yield (t_5((undefined(name='problems_bookmark') if l_1_problems_bookmark is missing else l_1_problems_bookmark)))
                yield '_'
                yield (t_5(environment.getattr(l_1_loop, 'index')))
                yield '"/><w:r><w:rPr><w:rStyle w:val="段首标题"/></w:rPr><w:t xml:space="preserve">（'
                yield environment.finalize(t_9(environment.getattr(l_1_loop, 'index')))
                yield '）'
                yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_group, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                yield '。</w:t></w:r><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_group, 'text'))
                yield '</w:t></w:r><w:bookmarkEnd w:id="'
                yield (t_2(context, '11', False))
                yield '"/></w:p>'
            l_1_loop = l_1_group = l_1_problems_bookmark = missing
        yield '<w:p><w:pPr><w:pStyle w:val="一级标题"/></w:pPr><w:r><w:t>四、下一步工作打算</w:t></w:r></w:p>'
        if (undefined(name='plan_paragraphs') if l_0_plan_paragraphs is missing else l_0_plan_paragraphs):
            pass
            l_1_loop = missing
            for l_1_paragraph, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='plan_paragraphs') if l_0_plan_paragraphs is missing else l_0_plan_paragraphs)), undefined):
                l_1_plans_bookmark = resolve('plans_bookmark')
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
                yield (t_2(context, '12', True))
                yield '" w:name="'
                yield (t_5((undefined(name='plans_bookmark') if l_1_plans_bookmark is missing else l_1_plans_bookmark)))
                yield '_'
                yield (t_5(environment.getattr(l_1_loop, 'index')))
                yield '"/><w:r><w:t xml:space="preserve">'
                yield environment.finalize(l_1_paragraph)
                yield '</w:t></w:r><w:bookmarkEnd w:id="'
                yield (t_2(context, '12', False))
                yield '"/></w:p>'
            l_1_loop = l_1_paragraph = l_1_plans_bookmark = missing
        else:
            pass
            l_1_loop = missing
            for l_1_group, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='next_steps') if l_0_next_steps is missing else l_0_next_steps)), undefined):
                l_1_plans_bookmark = resolve('plans_bookmark')
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
                yield (t_2(context, '13', True))
                yield '" w:name="'
                yield (t_5((undefined(name='plans_bookmark') if l_1_plans_bookmark is missing else l_1_plans_bookmark)))
                yield '_'
                yield (t_5(environment.getattr(l_1_loop, 'index')))
                yield '"/><w:r><w:rPr><w:rStyle w:val="段首标题"/></w:rPr><w:t xml:space="preserve">（'
                yield environment.finalize(t_9(environment.getattr(l_1_loop, 'index')))
                yield '）'
                yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_group, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                yield '。</w:t></w:r><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_group, 'text'))
                yield '</w:t></w:r><w:bookmarkEnd w:id="'
                yield (t_2(context, '13', False))
                yield '"/></w:p>'
            l_1_loop = l_1_group = l_1_plans_bookmark = missing
        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr><w:r><w:t>特此报告。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="附件说明"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">附件：'
        yield environment.finalize((undefined(name='annex_title') if l_0_annex_title is missing else l_0_annex_title))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr></w:p>'
        if (undefined(name='sealed') if l_0_sealed is missing else l_0_sealed):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr></w:p>'
            if (t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)) <= 14):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="署名"/><w:tabs><w:tab w:pos="6524" w:val="center"/></w:tabs></w:pPr><w:r><w:tab/><w:t xml:space="preserve">'
                yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
                yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="成文日期"/><w:ind w:rightChars="400" w:right="1280"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="署名"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
                yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="成文日期"/><w:tabs><w:tab w:pos="3568" w:val="left"/><w:tab w:pos="3725" w:val="left"/><w:tab w:pos="3883" w:val="left"/><w:tab w:pos="4040" w:val="left"/><w:tab w:pos="4198" w:val="left"/><w:tab w:pos="4355" w:val="left"/><w:tab w:pos="4513" w:val="left"/><w:tab w:pos="4670" w:val="left"/><w:tab w:pos="4828" w:val="left"/><w:tab w:pos="4985" w:val="left"/><w:tab w:pos="5143" w:val="left"/><w:tab w:pos="5300" w:val="left"/><w:tab w:pos="5458" w:val="left"/></w:tabs><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.call_binop(context, '*', '\t', t_14(context, [(28 - t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))), 1])))
                yield environment.finalize(t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
                yield '</w:t></w:r></w:p>'
        else:
            pass
            if (environment.call_binop(context, '*', t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)), 2) < environment.call_binop(context, '+', t_12(context, t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date))), 3)):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="署名"/><w:tabs><w:tab w:pos="5379" w:val="left"/><w:tab w:pos="5537" w:val="left"/><w:tab w:pos="5694" w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.call_binop(context, '*', '\t', (12 - t_12(context, t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date))))))
                yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
                yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="成文日期"/><w:ind w:rightChars="200" w:right="640"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="署名"/><w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
                yield '</w:t></w:r></w:p>'
                if (environment.call_binop(context, '*', t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)), 2) == environment.call_binop(context, '+', t_12(context, t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date))), 3)):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="成文日期"/><w:ind w:rightChars="0" w:right="0"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
                    yield '</w:t></w:r></w:p>'
                else:
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="成文日期"/><w:tabs><w:tab w:pos="654" w:val="left"/><w:tab w:pos="969" w:val="left"/><w:tab w:pos="1284" w:val="left"/><w:tab w:pos="1599" w:val="left"/><w:tab w:pos="1914" w:val="left"/><w:tab w:pos="2229" w:val="left"/><w:tab w:pos="2544" w:val="left"/><w:tab w:pos="2859" w:val="left"/><w:tab w:pos="3174" w:val="left"/><w:tab w:pos="3489" w:val="left"/><w:tab w:pos="3804" w:val="left"/><w:tab w:pos="4119" w:val="left"/><w:tab w:pos="4434" w:val="left"/><w:tab w:pos="4749" w:val="left"/><w:tab w:pos="5064" w:val="left"/><w:tab w:pos="5379" w:val="left"/><w:tab w:pos="5694" w:val="left"/><w:tab w:pos="6009" w:val="left"/><w:tab w:pos="6324" w:val="left"/><w:tab w:pos="6639" w:val="left"/><w:tab w:pos="6954" w:val="left"/></w:tabs><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.call_binop(context, '*', '\t', t_14(context, [(27 - t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))), 1])))
                    yield environment.finalize(t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
                    yield '</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/><w:spacing w:line="20" w:lineRule="exact"/><w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="even" r:id="rId2"/><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="840" w:footer="1402" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:type="lines" w:linePitch="578"/></w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="附件标识"/></w:pPr><w:r><w:t>附件</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="附件标识"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="附件标题"/><w:spacing w:after="160"/></w:pPr><w:r><w:t xml:space="preserve">'
        l_0_wide_offices = (t_14(context, t_13(context, t_13(context, (undefined(name='measures') if l_0_measures is missing else l_0_measures), attribute='office_text'), 'length')) > 16)
        context.vars['wide_offices'] = l_0_wide_offices
        context.exported_vars.add('wide_offices')
        l_0_has_deadlines = t_11(context, t_13(context, (undefined(name='measures') if l_0_measures is missing else l_0_measures), attribute='deadline_text'))
        context.vars['has_deadlines'] = l_0_has_deadlines
        context.exported_vars.add('has_deadlines')
        yield environment.finalize(t_11(context, (undefined(name='annex_title_lines') if l_0_annex_title_lines is missing else l_0_annex_title_lines), '\n'))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:type="dxa" w:w="12756"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid>'
        t_18 = []
        pass
        t_18.append(
            '446 3071 ',
        )
        if (undefined(name='wide_offices') if l_0_wide_offices is missing else l_0_wide_offices):
            pass
            t_18.append(
                '1585 ',
            )
        else:
            pass
            t_18.append(
                '793 ',
            )
        if (undefined(name='has_deadlines') if l_0_has_deadlines is missing else l_0_has_deadlines):
            pass
            t_18.append(
                '1139 ',
            )
        t_18.append(
            '4904 793 ',
        )
        l_0___grid296 = (Markup if context.eval_ctx.autoescape else identity)(concat(t_18))
        context.vars['__grid296'] = l_0___grid296
        yield (t_4(l_0___grid296, 12756))
        yield '</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid296, 446, 12756))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>序号</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid296, 3071, 12756))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>具体措施</w:t></w:r></w:p></w:tc>'
        if (undefined(name='wide_offices') if l_0_wide_offices is missing else l_0_wide_offices):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid296, 1585, 12756))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>责任</w:t><w:br/><w:t>科室</w:t></w:r></w:p></w:tc>'
        else:
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid296, 793, 12756))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>责任</w:t><w:br/><w:t>科室</w:t></w:r></w:p></w:tc>'
        if (undefined(name='has_deadlines') if l_0_has_deadlines is missing else l_0_has_deadlines):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid296, 1139, 12756))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>完成</w:t><w:br/><w:t>时限</w:t></w:r></w:p></w:tc>'
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid296, 4904, 12756))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>进展情况和佐证</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid296, 793, 12756))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>完成</w:t><w:br/><w:t>状态</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_theme, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='themes') if l_0_themes is missing else l_0_themes)), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="pct" w:w="5000"/><w:gridSpan w:val="'
            yield (t_7((6 if (undefined(name='has_deadlines') if l_0_has_deadlines is missing else l_0_has_deadlines) else 5)))
            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表小标题"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">（'
            yield environment.finalize(t_9(environment.getattr(l_1_theme, 'ordinal')))
            yield '）'
            yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_theme, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_2_loop = missing
            for l_2_measure, l_2_loop in LoopContext(environment.call(context, environment.steps, environment.getattr(l_1_theme, 'measures'), _loop_vars=_loop_vars), undefined):
                _loop_vars = {}
                pass
                if (environment.getattr(l_2_measure, 'subtheme') and (environment.getattr(l_2_loop, 'first') or (environment.getattr(environment.getattr(l_2_loop, 'previtem'), 'subtheme') != environment.getattr(l_2_measure, 'subtheme')))):
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="pct" w:w="5000"/><w:gridSpan w:val="'
                    yield (t_7((6 if (undefined(name='has_deadlines') if l_0_has_deadlines is missing else l_0_has_deadlines) else 5)))
                    yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表小标题"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_2_measure, 'subtheme'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
                for l_3_piece in environment.call(context, environment.steps, environment.getattr(l_2_measure, 'annex_rows'), _loop_vars=_loop_vars):
                    _loop_vars = {}
                    pass
                    if environment.getattr(l_3_piece, 'short'):
                        pass
                        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 446, 12756))
                        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 3071, 12756))
                        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                        if environment.getattr(l_3_piece, 'first'):
                            pass
                            yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                            yield '.'
                            yield environment.finalize(environment.getattr(l_2_measure, 'text'))
                        else:
                            pass
                            yield '（续）'
                        yield '</w:t></w:r></w:p></w:tc>'
                        if (undefined(name='wide_offices') if l_0_wide_offices is missing else l_0_wide_offices):
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_3(l_0___grid296, 1585, 12756))
                            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_3_piece, 'first'):
                                pass
                                yield environment.finalize(environment.getattr(l_2_measure, 'office_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        else:
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_3(l_0___grid296, 793, 12756))
                            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_3_piece, 'first'):
                                pass
                                yield environment.finalize(environment.getattr(l_2_measure, 'office_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        if (undefined(name='has_deadlines') if l_0_has_deadlines is missing else l_0_has_deadlines):
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_3(l_0___grid296, 1139, 12756))
                            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_3_piece, 'first'):
                                pass
                                yield environment.finalize(environment.getattr(l_2_measure, 'deadline_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 4904, 12756))
                        yield '"/></w:tcPr>'
                        yield (t_1(context, 563))
                        for l_4_line in environment.call(context, environment.steps, environment.getattr(l_3_piece, 'lines'), _loop_vars=_loop_vars):
                            _loop_vars = {}
                            pass
                            yield '<w:p><w:pPr><w:pStyle w:val="附表正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(l_4_line)
                            yield '</w:t></w:r></w:p>'
                            yield (t_8(context, 563, True))
                        l_4_line = missing
                        yield (t_6(context, 563))
                        yield '</w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 793, 12756))
                        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                        if environment.getattr(l_3_piece, 'first'):
                            pass
                            yield environment.finalize(environment.getattr(l_2_measure, 'status'))
                            if environment.getattr(l_2_measure, 'overdue'):
                                pass
                                yield '（逾期未完成）'
                            elif environment.getattr(l_2_measure, 'late'):
                                pass
                                yield '（逾期完成）'
                        yield '</w:t></w:r></w:p></w:tc></w:tr>'
                    else:
                        pass
                        yield '<w:tr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 446, 12756))
                        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 3071, 12756))
                        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                        if environment.getattr(l_3_piece, 'first'):
                            pass
                            yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                            yield '.'
                            yield environment.finalize(environment.getattr(l_2_measure, 'text'))
                        else:
                            pass
                            yield '（续）'
                        yield '</w:t></w:r></w:p></w:tc>'
                        if (undefined(name='wide_offices') if l_0_wide_offices is missing else l_0_wide_offices):
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_3(l_0___grid296, 1585, 12756))
                            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_3_piece, 'first'):
                                pass
                                yield environment.finalize(environment.getattr(l_2_measure, 'office_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        else:
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_3(l_0___grid296, 793, 12756))
                            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_3_piece, 'first'):
                                pass
                                yield environment.finalize(environment.getattr(l_2_measure, 'office_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        if (undefined(name='has_deadlines') if l_0_has_deadlines is missing else l_0_has_deadlines):
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_3(l_0___grid296, 1139, 12756))
                            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_3_piece, 'first'):
                                pass
                                yield environment.finalize(environment.getattr(l_2_measure, 'deadline_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 4904, 12756))
                        yield '"/></w:tcPr>'
                        yield (t_1(context, 566))
                        for l_4_line in environment.call(context, environment.steps, environment.getattr(l_3_piece, 'lines'), _loop_vars=_loop_vars):
                            _loop_vars = {}
                            pass
                            yield '<w:p><w:pPr><w:pStyle w:val="附表正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(l_4_line)
                            yield '</w:t></w:r></w:p>'
                            yield (t_8(context, 566, True))
                        l_4_line = missing
                        yield (t_6(context, 566))
                        yield '</w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 793, 12756))
                        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                        if environment.getattr(l_3_piece, 'first'):
                            pass
                            yield environment.finalize(environment.getattr(l_2_measure, 'status'))
                            if environment.getattr(l_2_measure, 'overdue'):
                                pass
                                yield '（逾期未完成）'
                            elif environment.getattr(l_2_measure, 'late'):
                                pass
                                yield '（逾期完成）'
                        yield '</w:t></w:r></w:p></w:tc></w:tr>'
                l_3_piece = missing
            l_2_loop = l_2_measure = missing
        l_1_loop = l_1_theme = missing
        yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/><w:spacing w:line="20" w:lineRule="exact"/><w:sectPr><w:headerReference w:type="default" r:id="rId8"/><w:headerReference w:type="even" r:id="rId9"/><w:footerReference w:type="default" r:id="rId10"/><w:footerReference w:type="even" r:id="rId11"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1531" w:right="2041" w:bottom="1531" w:left="2041" w:header="600" w:footer="600" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:linePitch="578"/></w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p><w:sectPr w:rsidR="00FC693F" w:rsidRPr="0006063C" w:rsidSect="00034616"><w:headerReference w:type="default" r:id="rId12"/><w:headerReference w:type="even" r:id="rId13"/><w:footerReference w:type="default" r:id="rId14"/><w:footerReference w:type="even" r:id="rId15"/><w:type w:val="evenPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="840" w:footer="1402" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:type="lines" w:linePitch="578"/></w:sectPr></w:body></w:document>'
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
        l_0_copies_to = resolve('copies_to')
        l_0_printed_by = resolve('printed_by')
        l_0_report_date = resolve('report_date')
        t_1 = environment.filters['__begin']
        t_2 = environment.filters['__paragraph']
        t_3 = environment.filters['__wrote']
        t_4 = environment.filters['date']
        t_5 = environment.filters['length']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:ftr xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mo="http://schemas.microsoft.com/office/mac/office/2008/main" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 wp14"><w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:type="auto" w:w="0"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:left w:val="nil" w:sz="0" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:right w:val="nil" w:sz="0" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="6" w:space="0" w:color="auto"/><w:insideV w:val="nil" w:sz="0" w:space="0" w:color="auto"/></w:tblBorders><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid>'
        if (undefined(name='copies_to') if l_0_copies_to is missing else l_0_copies_to):
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="8844"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="版记"/><w:ind w:right="223" w:left="1063" w:hanging="840"/></w:pPr><w:r><w:t xml:space="preserve">抄送：'
            yield environment.finalize(environment.call(context, environment.getattr((undefined(name='copies_to') if l_0_copies_to is missing else l_0_copies_to), 'rstrip'), '。'))
            yield '。</w:t></w:r></w:p></w:tc></w:tr>'
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="8844"/></w:tcPr>'
        yield (t_1(context, 10))
        if (t_5(context, (undefined(name='printed_by') if l_0_printed_by is missing else l_0_printed_by)) <= 18):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="版记"/><w:tabs><w:tab w:pos="8507" w:val="right"/></w:tabs><w:ind w:left="223" w:right="223"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='printed_by') if l_0_printed_by is missing else l_0_printed_by))
            yield '</w:t><w:tab/><w:t xml:space="preserve">'
            yield environment.finalize(t_4((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
            yield '印发</w:t></w:r></w:p>'
            yield (t_3(context, 10, True))
        else:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="版记"/><w:ind w:left="223" w:right="223"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='printed_by') if l_0_printed_by is missing else l_0_printed_by))
            yield '</w:t></w:r></w:p>'
            yield (t_3(context, 10, True))
            yield '<w:p><w:pPr><w:pStyle w:val="版记"/><w:ind w:left="223" w:right="223"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(t_4((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
            yield '印发</w:t></w:r></w:p>'
            yield (t_3(context, 10, True))
        yield (t_2(context, 10))
        yield '</w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="页码"/><w:spacing w:line="242" w:lineRule="exact"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="页码"/></w:pPr></w:p></w:ftr>'
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
        l_0_draft = resolve('draft')
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mo="http://schemas.microsoft.com/office/mac/office/2008/main" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 wp14"><w:p><w:pPr><w:pStyle w:val="草稿标记"/></w:pPr><w:r><w:t xml:space="preserve">'
        if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
            pass
            yield '草\u3000稿（存在待补内容，不得报送）'
        yield '</w:t></w:r></w:p></w:hdr>'
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
        l_0_bureau = resolve('bureau')
        l_0_document_number = resolve('document_number')
        l_0_signer = resolve('signer')
        l_0_title_lines = resolve('title_lines')
        l_0_recipient = resolve('recipient')
        l_0_opening_bookmark = resolve('opening_bookmark')
        l_0_opening = resolve('opening')
        l_0_overview = resolve('overview')
        l_0_tally = resolve('tally')
        l_0_offices = resolve('offices')
        l_0_summary = resolve('summary')
        l_0_themes = resolve('themes')
        l_0_problem_paragraphs = resolve('problem_paragraphs')
        l_0_problems = resolve('problems')
        l_0_plan_paragraphs = resolve('plan_paragraphs')
        l_0_next_steps = resolve('next_steps')
        l_0_annex_title = resolve('annex_title')
        l_0_sealed = resolve('sealed')
        l_0_report_date = resolve('report_date')
        l_0_measures = resolve('measures')
        l_0_annex_title_lines = resolve('annex_title_lines')
        l_0___grid193 = l_0_wide_offices = l_0_has_deadlines = l_0___grid296 = missing
        t_1 = environment.filters['__begin']
        t_2 = environment.filters['__bookmark_id']
        t_3 = environment.filters['__cell_width']
        t_4 = environment.filters['__grid']
        t_5 = environment.filters['__named']
        t_6 = environment.filters['__paragraph']
        t_7 = environment.filters['__span']
        t_8 = environment.filters['__wrote']
        t_9 = environment.filters['cn']
        t_10 = environment.filters['date']
        t_11 = environment.filters['join']
        t_12 = environment.filters['length']
        t_13 = environment.filters['map']
        t_14 = environment.filters['max']
        t_15 = environment.tests['none']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" xmlns:mo="http://schemas.microsoft.com/office/mac/office/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk" xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 wp14"><w:body>'
        if (environment.call_binop(context, '+', t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)), 2) <= 12):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="发文机关标志"/><w:spacing w:line="920" w:lineRule="exact" w:before="1803"/></w:pPr><w:r><w:rPr><w:sz w:val="72"/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
            yield '文件</w:t></w:r></w:p>'
        elif (environment.call_binop(context, '+', t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)), 2) <= 15):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="发文机关标志"/><w:spacing w:line="920" w:lineRule="exact" w:before="1803"/></w:pPr><w:r><w:rPr><w:w w:val="80"/><w:sz w:val="72"/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
            yield '文件</w:t></w:r></w:p>'
        elif (environment.call_binop(context, '+', t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)), 2) <= 18):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="发文机关标志"/><w:spacing w:line="920" w:lineRule="exact" w:before="1803"/></w:pPr><w:r><w:rPr><w:w w:val="66"/><w:sz w:val="72"/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
            yield '文件</w:t></w:r></w:p>'
        elif (environment.call_binop(context, '+', t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)), 2) <= 22):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="发文机关标志"/><w:spacing w:line="830" w:lineRule="exact" w:before="1782"/></w:pPr><w:r><w:rPr><w:w w:val="66"/><w:sz w:val="60"/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
            yield '文件</w:t></w:r></w:p>'
        else:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="发文机关标志"/><w:spacing w:line="740" w:lineRule="exact" w:before="1762"/></w:pPr><w:r><w:rPr><w:w w:val="65"/><w:sz w:val="48"/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
            yield '文件</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="发文字号"/><w:tabs><w:tab w:pos="8524" w:val="right"/></w:tabs><w:ind w:left="320" w:right="320"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='document_number') if l_0_document_number is missing else l_0_document_number))
        yield '</w:t><w:tab/><w:t>签发人：</w:t></w:r><w:r><w:rPr><w:rStyle w:val="段首标题"/></w:rPr><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='signer') if l_0_signer is missing else l_0_signer))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="发文字号"/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="0" w:color="FF0000"/></w:pBdr><w:spacing w:line="164" w:lineRule="exact"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="公文标题"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(t_11(context, (undefined(name='title_lines') if l_0_title_lines is missing else l_0_title_lines), '\n'))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="主送机关"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='recipient') if l_0_recipient is missing else l_0_recipient))
        yield '：</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="1" w:name="'
        yield (t_5((undefined(name='opening_bookmark') if l_0_opening_bookmark is missing else l_0_opening_bookmark)))
        yield '"/><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='opening') if l_0_opening is missing else l_0_opening))
        yield '</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p><w:p><w:pPr><w:pStyle w:val="一级标题"/></w:pPr><w:r><w:t>一、总体情况</w:t></w:r></w:p>'
        l_1_loop = missing
        for l_1_paragraph, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='overview') if l_0_overview is missing else l_0_overview)), undefined):
            l_1_overview_bookmark = resolve('overview_bookmark')
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
            yield (t_2(context, '2', True))
            yield '" w:name="'
            yield (t_5((undefined(name='overview_bookmark') if l_1_overview_bookmark is missing else l_1_overview_bookmark)))
            yield '_'
            yield (t_5(environment.getattr(l_1_loop, 'index')))
            yield '"/><w:r><w:t xml:space="preserve">'
            yield environment.finalize(l_1_paragraph)
            yield '</w:t></w:r><w:bookmarkEnd w:id="'
            yield (t_2(context, '2', False))
            yield '"/></w:p>'
        l_1_loop = l_1_paragraph = l_1_overview_bookmark = missing
        yield '<w:p><w:pPr><w:pStyle w:val="表题"/><w:spacing w:before="120"/></w:pPr><w:r><w:t>各科室承担任务完成情况（单位：项）</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:type="dxa" w:w="8845"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid>'
        t_16 = []
        pass
        t_16.append(
            '2109 1128 890 ',
        )
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
            pass
            t_16.append(
                '1128 ',
            )
        t_16.append(
            '890 890 890 ',
        )
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'rated'):
            pass
            t_16.append(
                '896 ',
            )
        l_0___grid193 = (Markup if context.eval_ctx.autoescape else identity)(concat(t_16))
        context.vars['__grid193'] = l_0___grid193
        yield (t_4(l_0___grid193, 8845))
        yield '</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 2109, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>科室</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 1128, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>承担任务</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>已完成</w:t></w:r></w:p></w:tc>'
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid193, 1128, 8845))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>持续推进</w:t></w:r></w:p></w:tc>'
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>推进中</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>未开展</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>不适用</w:t></w:r></w:p></w:tc>'
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'rated'):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid193, 896, 8845))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>完成率</w:t></w:r></w:p></w:tc>'
        yield '</w:tr>'
        def t_17(fiter):
            for l_1_office in fiter:
                if environment.getattr(environment.getattr(l_1_office, 'tally'), 'total'):
                    yield l_1_office
        l_1_loop = missing
        for l_1_office, l_1_loop in LoopContext(t_17(environment.call(context, environment.steps, (undefined(name='offices') if l_0_offices is missing else l_0_offices))), undefined):
            _loop_vars = {}
            pass
            if ((environment.getattr(l_1_loop, 'first') or environment.getattr(l_1_loop, 'last')) or (t_12(context, t_11(context, t_13(context, (undefined(name='offices') if l_0_offices is missing else l_0_offices), attribute='name'))) <= 36)):
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 2109, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_office, 'name'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 1128, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'total'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done'))
                yield '</w:t></w:r></w:p></w:tc>'
                if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
                    pass
                    yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                    yield (t_3(l_0___grid193, 1128, 8845))
                    yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'continuing'))
                    yield '</w:t></w:r></w:p></w:tc>'
                yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'ongoing'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'not_started'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'not_applicable'))
                yield '</w:t></w:r></w:p></w:tc>'
                if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'rated'):
                    pass
                    yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                    yield (t_3(l_0___grid193, 896, 8845))
                    yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if t_15(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done_share')):
                        pass
                        yield '—'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done_share'))
                        yield '%'
                    yield '</w:t></w:r></w:p></w:tc>'
                yield '</w:tr>'
            else:
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 2109, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_office, 'name'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 1128, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'total'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done'))
                yield '</w:t></w:r></w:p></w:tc>'
                if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
                    pass
                    yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                    yield (t_3(l_0___grid193, 1128, 8845))
                    yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'continuing'))
                    yield '</w:t></w:r></w:p></w:tc>'
                yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'ongoing'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'not_started'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                yield (t_3(l_0___grid193, 890, 8845))
                yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'not_applicable'))
                yield '</w:t></w:r></w:p></w:tc>'
                if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'rated'):
                    pass
                    yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                    yield (t_3(l_0___grid193, 896, 8845))
                    yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if t_15(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done_share')):
                        pass
                        yield '—'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(environment.getattr(l_1_office, 'tally'), 'done_share'))
                        yield '%'
                    yield '</w:t></w:r></w:p></w:tc>'
                yield '</w:tr>'
        l_1_loop = l_1_office = missing
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 2109, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/></w:pPr><w:r><w:t>全局（按措施计）</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 1128, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'total'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done'))
        yield '</w:t></w:r></w:p></w:tc>'
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid193, 1128, 8845))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'))
            yield '</w:t></w:r></w:p></w:tc>'
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'ongoing'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'not_started'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid193, 890, 8845))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'not_applicable'))
        yield '</w:t></w:r></w:p></w:tc>'
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'rated'):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid193, 896, 8845))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            if t_15(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done_share')):
                pass
                yield '—'
            else:
                pass
                yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done_share'))
                yield '%'
            yield '</w:t></w:r></w:p></w:tc>'
        yield '</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:spacing w:before="40" w:after="120"/></w:pPr><w:r><w:t xml:space="preserve">注：几个科室共同承担的措施，各科室分别计数，全局计1项'
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'rated'):
            pass
            yield '；完成率不计'
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
                pass
                yield '持续推进和'
            yield '不适用的任务'
        yield '。</w:t></w:r></w:p>'
        if ((not (undefined(name='summary') if l_0_summary is missing else l_0_summary)) and (t_12(context, (undefined(name='themes') if l_0_themes is missing else l_0_themes)) >= 4)):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="表题"/><w:spacing w:before="120"/></w:pPr><w:r><w:t>各重点任务完成情况（单位：项）</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:type="dxa" w:w="8843"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="3288"/><w:gridCol w:w="3515"/><w:gridCol w:w="1020"/><w:gridCol w:w="1020"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3288"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>重点任务</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>完成情况</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>措施</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>已完成</w:t></w:r></w:p></w:tc></w:tr>'
            l_1_loop = missing
            for l_1_theme, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='themes') if l_0_themes is missing else l_0_themes)), undefined):
                _loop_vars = {}
                pass
                if (environment.getattr(l_1_loop, 'first') or (environment.getattr(l_1_loop, 'revindex') <= 2)):
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3288"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">（'
                    yield environment.finalize(t_9(environment.getattr(l_1_theme, 'ordinal')))
                    yield '）'
                    yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_theme, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.call_binop(context, '*', '■', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done')))
                    yield environment.finalize(environment.call_binop(context, '*', '▲', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'ongoing')))
                    yield environment.finalize(environment.call_binop(context, '*', '□', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'not_started')))
                    yield environment.finalize(environment.call_binop(context, '*', '○', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'not_applicable')))
                    yield environment.finalize(environment.call_binop(context, '*', '◆', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'continuing')))
                    yield environment.finalize(environment.call_binop(context, '*', '×', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'missing')))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'total'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done'))
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
                else:
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3288"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/></w:pPr><w:r><w:t xml:space="preserve">（'
                    yield environment.finalize(t_9(environment.getattr(l_1_theme, 'ordinal')))
                    yield '）'
                    yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_theme, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.call_binop(context, '*', '■', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done')))
                    yield environment.finalize(environment.call_binop(context, '*', '▲', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'ongoing')))
                    yield environment.finalize(environment.call_binop(context, '*', '□', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'not_started')))
                    yield environment.finalize(environment.call_binop(context, '*', '○', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'not_applicable')))
                    yield environment.finalize(environment.call_binop(context, '*', '◆', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'continuing')))
                    yield environment.finalize(environment.call_binop(context, '*', '×', environment.getattr(environment.getattr(l_1_theme, 'tally'), 'missing')))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'total'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done'))
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_1_loop = l_1_theme = missing
            yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:spacing w:before="40" w:after="120"/></w:pPr><w:r><w:t xml:space="preserve">注：一个符号为一项措施，■已完成，▲推进中，□未开展，○不适用'
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
                pass
                yield '，◆持续推进'
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'missing'):
                pass
                yield '，×未报送'
            yield '。</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="一级标题"/></w:pPr><w:r><w:t>二、重点任务进展情况</w:t></w:r></w:p>'
        for l_1_theme in environment.call(context, environment.steps, (undefined(name='themes') if l_0_themes is missing else l_0_themes)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="二级标题"/></w:pPr><w:r><w:t xml:space="preserve">（'
            yield environment.finalize(t_9(environment.getattr(l_1_theme, 'ordinal')))
            yield '）'
            yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_theme, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_theme, 'subthemes'):
                pass
                if (undefined(name='summary') if l_0_summary is missing else l_0_summary):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
                    yield (t_2(context, '3', True))
                    yield '" w:name="'
                    yield (t_5(environment.getattr(l_1_theme, 'bookmark')))
                    yield '"/><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_1_theme, 'lead_in'))
                    yield '</w:t></w:r><w:bookmarkEnd w:id="'
                    yield (t_2(context, '3', False))
                    yield '"/></w:p>'
                for l_2_part in environment.call(context, environment.steps, environment.getattr(l_1_theme, 'subthemes'), _loop_vars=_loop_vars):
                    _loop_vars = {}
                    pass
                    if environment.getattr(l_2_part, 'name'):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_part, 'ordinal'))
                        yield '.'
                        yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_2_part, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                        yield '</w:t></w:r></w:p>'
                    if (undefined(name='summary') if l_0_summary is missing else l_0_summary):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr>'
                        if environment.getattr(l_2_part, 'lead_in'):
                            pass
                            yield '<w:bookmarkStart w:id="'
                            yield (t_2(context, '4', True))
                            yield '" w:name="'
                            yield (t_5(environment.getattr(l_2_part, 'bookmark')))
                            yield '"/><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_2_part, 'lead_in'))
                            yield '</w:t></w:r><w:bookmarkEnd w:id="'
                            yield (t_2(context, '4', False))
                            yield '"/>'
                        for l_3_measure in environment.call(context, environment.steps, environment.getattr(l_2_part, 'measures'), _loop_vars=_loop_vars):
                            _loop_vars = {}
                            pass
                            yield '<w:r><w:t xml:space="preserve">（'
                            yield environment.finalize(environment.getattr(l_3_measure, 'number'))
                            yield '）'
                            yield environment.finalize(environment.getattr(l_3_measure, 'short_name'))
                            if ((environment.getattr(l_3_measure, 'status') != '已完成') or (environment.getattr(l_3_measure, 'state') != environment.getattr(l_3_measure, 'status'))):
                                pass
                                yield '（'
                                yield environment.finalize(environment.getattr(l_3_measure, 'state'))
                                yield '）'
                            yield '。</w:t></w:r><w:bookmarkStart w:id="'
                            yield (t_2(context, '5', True))
                            yield '" w:name="'
                            yield (t_5(environment.getattr(l_3_measure, 'bookmark')))
                            yield '"/><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'body'))
                            yield '</w:t></w:r><w:bookmarkEnd w:id="'
                            yield (t_2(context, '5', False))
                            yield '"/>'
                        l_3_measure = missing
                        yield '</w:p>'
                    else:
                        pass
                        for l_3_measure in environment.call(context, environment.steps, environment.getattr(l_2_part, 'measures'), _loop_vars=_loop_vars):
                            _loop_vars = {}
                            pass
                            yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">（'
                            yield environment.finalize(environment.getattr(l_3_measure, 'number'))
                            yield '）'
                            yield environment.finalize(environment.getattr(l_3_measure, 'short_name'))
                            yield '。'
                            yield environment.finalize(environment.getattr(l_3_measure, 'state'))
                            yield '。</w:t></w:r><w:bookmarkStart w:id="'
                            yield (t_2(context, '6', True))
                            yield '" w:name="'
                            yield (t_5(environment.getattr(l_3_measure, 'bookmark')))
                            yield '"/><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_measure, 'body'))
                            yield '</w:t></w:r><w:bookmarkEnd w:id="'
                            yield (t_2(context, '6', False))
                            yield '"/></w:p>'
                        l_3_measure = missing
                l_2_part = missing
            else:
                pass
                if (undefined(name='summary') if l_0_summary is missing else l_0_summary):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
                    yield (t_2(context, '7', True))
                    yield '" w:name="'
                    yield (t_5(environment.getattr(l_1_theme, 'bookmark')))
                    yield '"/><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_1_theme, 'lead_in'))
                    yield '</w:t></w:r><w:bookmarkEnd w:id="'
                    yield (t_2(context, '7', False))
                    yield '"/>'
                    for l_2_measure in environment.call(context, environment.steps, environment.getattr(l_1_theme, 'measures'), _loop_vars=_loop_vars):
                        _loop_vars = {}
                        pass
                        yield '<w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                        yield '.'
                        yield environment.finalize(environment.getattr(l_2_measure, 'short_name'))
                        if ((environment.getattr(l_2_measure, 'status') != '已完成') or (environment.getattr(l_2_measure, 'state') != environment.getattr(l_2_measure, 'status'))):
                            pass
                            yield '（'
                            yield environment.finalize(environment.getattr(l_2_measure, 'state'))
                            yield '）'
                        yield '。</w:t></w:r><w:bookmarkStart w:id="'
                        yield (t_2(context, '8', True))
                        yield '" w:name="'
                        yield (t_5(environment.getattr(l_2_measure, 'bookmark')))
                        yield '"/><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_measure, 'body'))
                        yield '</w:t></w:r><w:bookmarkEnd w:id="'
                        yield (t_2(context, '8', False))
                        yield '"/>'
                    l_2_measure = missing
                    yield '</w:p>'
                else:
                    pass
                    for l_2_measure in environment.call(context, environment.steps, environment.getattr(l_1_theme, 'measures'), _loop_vars=_loop_vars):
                        _loop_vars = {}
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                        yield '.'
                        yield environment.finalize(environment.getattr(l_2_measure, 'short_name'))
                        yield '。'
                        yield environment.finalize(environment.getattr(l_2_measure, 'state'))
                        yield '。</w:t></w:r><w:bookmarkStart w:id="'
                        yield (t_2(context, '9', True))
                        yield '" w:name="'
                        yield (t_5(environment.getattr(l_2_measure, 'bookmark')))
                        yield '"/><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_measure, 'body'))
                        yield '</w:t></w:r><w:bookmarkEnd w:id="'
                        yield (t_2(context, '9', False))
                        yield '"/></w:p>'
                    l_2_measure = missing
        l_1_theme = missing
        yield '<w:p><w:pPr><w:pStyle w:val="一级标题"/></w:pPr><w:r><w:t>三、存在的问题</w:t></w:r></w:p>'
        if (undefined(name='problem_paragraphs') if l_0_problem_paragraphs is missing else l_0_problem_paragraphs):
            pass
            l_1_loop = missing
            for l_1_paragraph, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='problem_paragraphs') if l_0_problem_paragraphs is missing else l_0_problem_paragraphs)), undefined):
                l_1_problems_bookmark = resolve('problems_bookmark')
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
                yield (t_2(context, '10', True))
                yield '" w:name="'
                yield (t_5((undefined(name='problems_bookmark') if l_1_problems_bookmark is missing else l_1_problems_bookmark)))
                yield '_'
                yield (t_5(environment.getattr(l_1_loop, 'index')))
                yield '"/><w:r><w:t xml:space="preserve">'
                yield environment.finalize(l_1_paragraph)
                yield '</w:t></w:r><w:bookmarkEnd w:id="'
                yield (t_2(context, '10', False))
                yield '"/></w:p>'
            l_1_loop = l_1_paragraph = l_1_problems_bookmark = missing
        else:
            pass
            l_1_loop = missing
            for l_1_group, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='problems') if l_0_problems is missing else l_0_problems)), undefined):
                l_1_problems_bookmark = resolve('problems_bookmark')
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
                yield (t_2(context, '11', True))
                yield '" w:name="'
                yield (t_5((undefined(name='problems_bookmark') if l_1_problems_bookmark is missing else l_1_problems_bookmark)))
                yield '_'
                yield (t_5(environment.getattr(l_1_loop, 'index')))
                yield '"/><w:r><w:rPr><w:rStyle w:val="段首标题"/></w:rPr><w:t xml:space="preserve">（'
                yield environment.finalize(t_9(environment.getattr(l_1_loop, 'index')))
                yield '）'
                yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_group, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                yield '。</w:t></w:r><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_group, 'text'))
                yield '</w:t></w:r><w:bookmarkEnd w:id="'
                yield (t_2(context, '11', False))
                yield '"/></w:p>'
            l_1_loop = l_1_group = l_1_problems_bookmark = missing
        yield '<w:p><w:pPr><w:pStyle w:val="一级标题"/></w:pPr><w:r><w:t>四、下一步工作打算</w:t></w:r></w:p>'
        if (undefined(name='plan_paragraphs') if l_0_plan_paragraphs is missing else l_0_plan_paragraphs):
            pass
            l_1_loop = missing
            for l_1_paragraph, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='plan_paragraphs') if l_0_plan_paragraphs is missing else l_0_plan_paragraphs)), undefined):
                l_1_plans_bookmark = resolve('plans_bookmark')
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
                yield (t_2(context, '12', True))
                yield '" w:name="'
                yield (t_5((undefined(name='plans_bookmark') if l_1_plans_bookmark is missing else l_1_plans_bookmark)))
                yield '_'
                yield (t_5(environment.getattr(l_1_loop, 'index')))
                yield '"/><w:r><w:t xml:space="preserve">'
                yield environment.finalize(l_1_paragraph)
                yield '</w:t></w:r><w:bookmarkEnd w:id="'
                yield (t_2(context, '12', False))
                yield '"/></w:p>'
            l_1_loop = l_1_paragraph = l_1_plans_bookmark = missing
        else:
            pass
            l_1_loop = missing
            for l_1_group, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='next_steps') if l_0_next_steps is missing else l_0_next_steps)), undefined):
                l_1_plans_bookmark = resolve('plans_bookmark')
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:bookmarkStart w:id="'
                yield (t_2(context, '13', True))
                yield '" w:name="'
                yield (t_5((undefined(name='plans_bookmark') if l_1_plans_bookmark is missing else l_1_plans_bookmark)))
                yield '_'
                yield (t_5(environment.getattr(l_1_loop, 'index')))
                yield '"/><w:r><w:rPr><w:rStyle w:val="段首标题"/></w:rPr><w:t xml:space="preserve">（'
                yield environment.finalize(t_9(environment.getattr(l_1_loop, 'index')))
                yield '）'
                yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_group, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                yield '。</w:t></w:r><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_group, 'text'))
                yield '</w:t></w:r><w:bookmarkEnd w:id="'
                yield (t_2(context, '13', False))
                yield '"/></w:p>'
            l_1_loop = l_1_group = l_1_plans_bookmark = missing
        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr><w:r><w:t>特此报告。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="附件说明"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">附件：'
        yield environment.finalize((undefined(name='annex_title') if l_0_annex_title is missing else l_0_annex_title))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr></w:p>'
        if (undefined(name='sealed') if l_0_sealed is missing else l_0_sealed):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr></w:p>'
            if (t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)) <= 14):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="署名"/><w:tabs><w:tab w:pos="6524" w:val="center"/></w:tabs></w:pPr><w:r><w:tab/><w:t xml:space="preserve">'
                yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
                yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="成文日期"/><w:ind w:rightChars="400" w:right="1280"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="署名"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
                yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="成文日期"/><w:tabs><w:tab w:pos="3568" w:val="left"/><w:tab w:pos="3725" w:val="left"/><w:tab w:pos="3883" w:val="left"/><w:tab w:pos="4040" w:val="left"/><w:tab w:pos="4198" w:val="left"/><w:tab w:pos="4355" w:val="left"/><w:tab w:pos="4513" w:val="left"/><w:tab w:pos="4670" w:val="left"/><w:tab w:pos="4828" w:val="left"/><w:tab w:pos="4985" w:val="left"/><w:tab w:pos="5143" w:val="left"/><w:tab w:pos="5300" w:val="left"/><w:tab w:pos="5458" w:val="left"/></w:tabs><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.call_binop(context, '*', '\t', t_14(context, [(28 - t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))), 1])))
                yield environment.finalize(t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
                yield '</w:t></w:r></w:p>'
        else:
            pass
            if (environment.call_binop(context, '*', t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)), 2) < environment.call_binop(context, '+', t_12(context, t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date))), 3)):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="署名"/><w:tabs><w:tab w:pos="5379" w:val="left"/><w:tab w:pos="5537" w:val="left"/><w:tab w:pos="5694" w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.call_binop(context, '*', '\t', (12 - t_12(context, t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date))))))
                yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
                yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="成文日期"/><w:ind w:rightChars="200" w:right="640"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="署名"/><w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
                yield '</w:t></w:r></w:p>'
                if (environment.call_binop(context, '*', t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)), 2) == environment.call_binop(context, '+', t_12(context, t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date))), 3)):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="成文日期"/><w:ind w:rightChars="0" w:right="0"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
                    yield '</w:t></w:r></w:p>'
                else:
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="成文日期"/><w:tabs><w:tab w:pos="654" w:val="left"/><w:tab w:pos="969" w:val="left"/><w:tab w:pos="1284" w:val="left"/><w:tab w:pos="1599" w:val="left"/><w:tab w:pos="1914" w:val="left"/><w:tab w:pos="2229" w:val="left"/><w:tab w:pos="2544" w:val="left"/><w:tab w:pos="2859" w:val="left"/><w:tab w:pos="3174" w:val="left"/><w:tab w:pos="3489" w:val="left"/><w:tab w:pos="3804" w:val="left"/><w:tab w:pos="4119" w:val="left"/><w:tab w:pos="4434" w:val="left"/><w:tab w:pos="4749" w:val="left"/><w:tab w:pos="5064" w:val="left"/><w:tab w:pos="5379" w:val="left"/><w:tab w:pos="5694" w:val="left"/><w:tab w:pos="6009" w:val="left"/><w:tab w:pos="6324" w:val="left"/><w:tab w:pos="6639" w:val="left"/><w:tab w:pos="6954" w:val="left"/></w:tabs><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.call_binop(context, '*', '\t', t_14(context, [(27 - t_12(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))), 1])))
                    yield environment.finalize(t_10((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
                    yield '</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/><w:spacing w:line="20" w:lineRule="exact"/><w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="even" r:id="rId2"/><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="840" w:footer="1402" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:type="lines" w:linePitch="578"/></w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="附件标识"/></w:pPr><w:r><w:t>附件</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="附件标识"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="附件标题"/><w:spacing w:after="160"/></w:pPr><w:r><w:t xml:space="preserve">'
        l_0_wide_offices = (t_14(context, t_13(context, t_13(context, (undefined(name='measures') if l_0_measures is missing else l_0_measures), attribute='office_text'), 'length')) > 16)
        context.vars['wide_offices'] = l_0_wide_offices
        context.exported_vars.add('wide_offices')
        l_0_has_deadlines = t_11(context, t_13(context, (undefined(name='measures') if l_0_measures is missing else l_0_measures), attribute='deadline_text'))
        context.vars['has_deadlines'] = l_0_has_deadlines
        context.exported_vars.add('has_deadlines')
        yield environment.finalize(t_11(context, (undefined(name='annex_title_lines') if l_0_annex_title_lines is missing else l_0_annex_title_lines), '\n'))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:type="dxa" w:w="12756"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid>'
        t_18 = []
        pass
        t_18.append(
            '446 3071 ',
        )
        if (undefined(name='wide_offices') if l_0_wide_offices is missing else l_0_wide_offices):
            pass
            t_18.append(
                '1585 ',
            )
        else:
            pass
            t_18.append(
                '793 ',
            )
        if (undefined(name='has_deadlines') if l_0_has_deadlines is missing else l_0_has_deadlines):
            pass
            t_18.append(
                '1139 ',
            )
        t_18.append(
            '4904 793 ',
        )
        l_0___grid296 = (Markup if context.eval_ctx.autoescape else identity)(concat(t_18))
        context.vars['__grid296'] = l_0___grid296
        yield (t_4(l_0___grid296, 12756))
        yield '</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid296, 446, 12756))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>序号</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid296, 3071, 12756))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>具体措施</w:t></w:r></w:p></w:tc>'
        if (undefined(name='wide_offices') if l_0_wide_offices is missing else l_0_wide_offices):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid296, 1585, 12756))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>责任</w:t><w:br/><w:t>科室</w:t></w:r></w:p></w:tc>'
        else:
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid296, 793, 12756))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>责任</w:t><w:br/><w:t>科室</w:t></w:r></w:p></w:tc>'
        if (undefined(name='has_deadlines') if l_0_has_deadlines is missing else l_0_has_deadlines):
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
            yield (t_3(l_0___grid296, 1139, 12756))
            yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>完成</w:t><w:br/><w:t>时限</w:t></w:r></w:p></w:tc>'
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid296, 4904, 12756))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>进展情况和佐证</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
        yield (t_3(l_0___grid296, 793, 12756))
        yield '"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>完成</w:t><w:br/><w:t>状态</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_theme, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='themes') if l_0_themes is missing else l_0_themes)), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="pct" w:w="5000"/><w:gridSpan w:val="'
            yield (t_7((6 if (undefined(name='has_deadlines') if l_0_has_deadlines is missing else l_0_has_deadlines) else 5)))
            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表小标题"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">（'
            yield environment.finalize(t_9(environment.getattr(l_1_theme, 'ordinal')))
            yield '）'
            yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_theme, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_2_loop = missing
            for l_2_measure, l_2_loop in LoopContext(environment.call(context, environment.steps, environment.getattr(l_1_theme, 'measures'), _loop_vars=_loop_vars), undefined):
                _loop_vars = {}
                pass
                if (environment.getattr(l_2_measure, 'subtheme') and (environment.getattr(l_2_loop, 'first') or (environment.getattr(environment.getattr(l_2_loop, 'previtem'), 'subtheme') != environment.getattr(l_2_measure, 'subtheme')))):
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="pct" w:w="5000"/><w:gridSpan w:val="'
                    yield (t_7((6 if (undefined(name='has_deadlines') if l_0_has_deadlines is missing else l_0_has_deadlines) else 5)))
                    yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表小标题"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_2_measure, 'subtheme'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
                for l_3_piece in environment.call(context, environment.steps, environment.getattr(l_2_measure, 'annex_rows'), _loop_vars=_loop_vars):
                    _loop_vars = {}
                    pass
                    if environment.getattr(l_3_piece, 'short'):
                        pass
                        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 446, 12756))
                        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 3071, 12756))
                        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                        if environment.getattr(l_3_piece, 'first'):
                            pass
                            yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                            yield '.'
                            yield environment.finalize(environment.getattr(l_2_measure, 'text'))
                        else:
                            pass
                            yield '（续）'
                        yield '</w:t></w:r></w:p></w:tc>'
                        if (undefined(name='wide_offices') if l_0_wide_offices is missing else l_0_wide_offices):
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_3(l_0___grid296, 1585, 12756))
                            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_3_piece, 'first'):
                                pass
                                yield environment.finalize(environment.getattr(l_2_measure, 'office_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        else:
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_3(l_0___grid296, 793, 12756))
                            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_3_piece, 'first'):
                                pass
                                yield environment.finalize(environment.getattr(l_2_measure, 'office_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        if (undefined(name='has_deadlines') if l_0_has_deadlines is missing else l_0_has_deadlines):
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_3(l_0___grid296, 1139, 12756))
                            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_3_piece, 'first'):
                                pass
                                yield environment.finalize(environment.getattr(l_2_measure, 'deadline_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 4904, 12756))
                        yield '"/></w:tcPr>'
                        yield (t_1(context, 563))
                        for l_4_line in environment.call(context, environment.steps, environment.getattr(l_3_piece, 'lines'), _loop_vars=_loop_vars):
                            _loop_vars = {}
                            pass
                            yield '<w:p><w:pPr><w:pStyle w:val="附表正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(l_4_line)
                            yield '</w:t></w:r></w:p>'
                            yield (t_8(context, 563, True))
                        l_4_line = missing
                        yield (t_6(context, 563))
                        yield '</w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 793, 12756))
                        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                        if environment.getattr(l_3_piece, 'first'):
                            pass
                            yield environment.finalize(environment.getattr(l_2_measure, 'status'))
                            if environment.getattr(l_2_measure, 'overdue'):
                                pass
                                yield '（逾期未完成）'
                            elif environment.getattr(l_2_measure, 'late'):
                                pass
                                yield '（逾期完成）'
                        yield '</w:t></w:r></w:p></w:tc></w:tr>'
                    else:
                        pass
                        yield '<w:tr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 446, 12756))
                        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 3071, 12756))
                        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                        if environment.getattr(l_3_piece, 'first'):
                            pass
                            yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                            yield '.'
                            yield environment.finalize(environment.getattr(l_2_measure, 'text'))
                        else:
                            pass
                            yield '（续）'
                        yield '</w:t></w:r></w:p></w:tc>'
                        if (undefined(name='wide_offices') if l_0_wide_offices is missing else l_0_wide_offices):
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_3(l_0___grid296, 1585, 12756))
                            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_3_piece, 'first'):
                                pass
                                yield environment.finalize(environment.getattr(l_2_measure, 'office_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        else:
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_3(l_0___grid296, 793, 12756))
                            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_3_piece, 'first'):
                                pass
                                yield environment.finalize(environment.getattr(l_2_measure, 'office_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        if (undefined(name='has_deadlines') if l_0_has_deadlines is missing else l_0_has_deadlines):
                            pass
                            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                            yield (t_3(l_0___grid296, 1139, 12756))
                            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_3_piece, 'first'):
                                pass
                                yield environment.finalize(environment.getattr(l_2_measure, 'deadline_text'))
                            yield '</w:t></w:r></w:p></w:tc>'
                        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 4904, 12756))
                        yield '"/></w:tcPr>'
                        yield (t_1(context, 566))
                        for l_4_line in environment.call(context, environment.steps, environment.getattr(l_3_piece, 'lines'), _loop_vars=_loop_vars):
                            _loop_vars = {}
                            pass
                            yield '<w:p><w:pPr><w:pStyle w:val="附表正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(l_4_line)
                            yield '</w:t></w:r></w:p>'
                            yield (t_8(context, 566, True))
                        l_4_line = missing
                        yield (t_6(context, 566))
                        yield '</w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="'
                        yield (t_3(l_0___grid296, 793, 12756))
                        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                        if environment.getattr(l_3_piece, 'first'):
                            pass
                            yield environment.finalize(environment.getattr(l_2_measure, 'status'))
                            if environment.getattr(l_2_measure, 'overdue'):
                                pass
                                yield '（逾期未完成）'
                            elif environment.getattr(l_2_measure, 'late'):
                                pass
                                yield '（逾期完成）'
                        yield '</w:t></w:r></w:p></w:tc></w:tr>'
                l_3_piece = missing
            l_2_loop = l_2_measure = missing
        l_1_loop = l_1_theme = missing
        yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId8"/><w:headerReference w:type="even" r:id="rId9"/><w:footerReference w:type="default" r:id="rId10"/><w:footerReference w:type="even" r:id="rId11"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1531" w:right="2041" w:bottom="1531" w:left="2041" w:header="600" w:footer="600" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:linePitch="578"/></w:sectPr></w:body></w:document>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


DOCUMENTS = {
    '1789dbcf54884ec51904d98035cf17fff7fc02108a0f597493b734aa5c44d966': PreparedWord((Program('word/document.xml', _program_1, frozenset(('__begin', '__bookmark_id', '__cell_width', '__grid', '__named', '__paragraph', '__span', '__wrote', ))), Program('word/footer5.xml', _program_2, frozenset(('__begin', '__paragraph', '__wrote', ))), Program('word/footer6.xml', _program_2, frozenset(('__begin', '__paragraph', '__wrote', ))), Program('word/header1.xml', _program_3, frozenset(())), Program('word/header2.xml', _program_3, frozenset(())), Program('word/header3.xml', _program_3, frozenset(())), Program('word/header4.xml', _program_3, frozenset(())), Program('word/header5.xml', _program_3, frozenset(())), Program('word/header6.xml', _program_3, frozenset(())), ), {}, frozenset(()), 1),
    '4937fb58f478177769334a34c4de1f12a8743d68c23569fcc158ae51da216268': PreparedWord((Program('word/document.xml', _program_4, frozenset(('__begin', '__bookmark_id', '__cell_width', '__grid', '__named', '__paragraph', '__span', '__wrote', ))), Program('word/header1.xml', _program_3, frozenset(())), Program('word/header2.xml', _program_3, frozenset(())), Program('word/header3.xml', _program_3, frozenset(())), Program('word/header4.xml', _program_3, frozenset(())), ), {}, frozenset(()), 1),
}
