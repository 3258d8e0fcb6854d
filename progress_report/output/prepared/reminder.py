"""催办单.docx, compiled. Made by ``python -m tools.build_templates``; not to be changed by hand."""

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
        l_0_again = resolve('again')
        l_0_office = resolve('office')
        l_0_year = resolve('year')
        l_0_period_name = resolve('period_name')
        l_0_stage = resolve('stage')
        l_0_due = resolve('due')
        l_0_desk = resolve('desk')
        l_0_missing = resolve('missing')
        l_0_total = resolve('total')
        l_0_reply_by = resolve('reply_by')
        l_0_items = resolve('items')
        l_0_rest = resolve('rest')
        l_0_issued_on = resolve('issued_on')
        t_1 = environment.filters['date']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" xmlns:mo="http://schemas.microsoft.com/office/mac/office/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk" xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 wp14"><w:body><w:p><w:pPr><w:pStyle w:val="公文标题"/></w:pPr><w:r><w:t xml:space="preserve">催\u3000办\u3000单'
        if (undefined(name='again') if l_0_again is missing else l_0_again):
            pass
            yield '（再次）'
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="主送机关"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office))
        yield '：</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年政务公开工作'
        yield environment.finalize((undefined(name='period_name') if l_0_period_name is missing else l_0_period_name))
        yield '材料'
        if ((undefined(name='stage') if l_0_stage is missing else l_0_stage) == '逾期'):
            pass
            yield '应于'
            yield environment.finalize(t_1((undefined(name='due') if l_0_due is missing else l_0_due)))
            yield '前报出，现已逾期。'
        else:
            pass
            yield '须于'
            yield environment.finalize(t_1((undefined(name='due') if l_0_due is missing else l_0_due)))
            yield '前报出。'
        if (undefined(name='again') if l_0_again is missing else l_0_again):
            pass
            yield environment.finalize((undefined(name='desk') if l_0_desk is missing else l_0_desk))
            yield '已于'
            yield environment.finalize(t_1((undefined(name='again') if l_0_again is missing else l_0_again)))
            yield '催办，'
        if (undefined(name='missing') if l_0_missing is missing else l_0_missing):
            pass
            yield '你科室的填报表'
            if (undefined(name='again') if l_0_again is missing else l_0_again):
                pass
                yield '至今仍'
            else:
                pass
                yield '尚'
            yield '未收到，'
        else:
            pass
            yield '你科室的填报表'
            if (undefined(name='again') if l_0_again is missing else l_0_again):
                pass
                yield '仍'
            else:
                pass
                yield '尚'
            yield '有'
            yield environment.finalize((undefined(name='total') if l_0_total is missing else l_0_total))
            yield '处需要补正，'
        if ((undefined(name='stage') if l_0_stage is missing else l_0_stage) == '逾期'):
            pass
            yield '请收到本单后立即报'
            yield environment.finalize((undefined(name='desk') if l_0_desk is missing else l_0_desk))
            yield '。'
        elif ((undefined(name='stage') if l_0_stage is missing else l_0_stage) == '当日'):
            pass
            yield '请于今日内报'
            yield environment.finalize((undefined(name='desk') if l_0_desk is missing else l_0_desk))
            yield '。'
        else:
            pass
            yield '请于'
            yield environment.finalize(t_1((undefined(name='reply_by') if l_0_reply_by is missing else l_0_reply_by)))
            yield '（报送截止前最后一个工作日）下班前报'
            yield environment.finalize((undefined(name='desk') if l_0_desk is missing else l_0_desk))
            yield '。'
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="表题"/></w:pPr><w:r><w:t xml:space="preserve">'
        if (undefined(name='missing') if l_0_missing is missing else l_0_missing):
            pass
            yield '应填报的任务'
        else:
            pass
            yield '需要补正的内容'
        yield '</w:t></w:r></w:p>'
        if (undefined(name='missing') if l_0_missing is missing else l_0_missing):
            pass
            yield '<w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:type="dxa" w:w="8844"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="794"/><w:gridCol w:w="8050"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>序号</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="8050"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>具体措施</w:t></w:r></w:p></w:tc></w:tr>'
            t_2 = 1
            for l_1_item in environment.call(context, environment.steps, (undefined(name='items') if l_0_items is missing else l_0_items)):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'number'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="8050"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'text'))
                yield '</w:t></w:r></w:p></w:tc></w:tr>'
                t_2 = 0
            l_1_item = missing
            if t_2:
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t>—</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="8050"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t>—</w:t></w:r></w:p></w:tc></w:tr>'
            yield '</w:tbl>'
        else:
            pass
            yield '<w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:type="dxa" w:w="8844"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="794"/><w:gridCol w:w="1020"/><w:gridCol w:w="3515"/><w:gridCol w:w="3515"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>序号</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>单元格</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>问题</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务表头"/></w:pPr><w:r><w:t>处理办法</w:t></w:r></w:p></w:tc></w:tr>'
            t_3 = 1
            for l_1_item in environment.call(context, environment.steps, (undefined(name='items') if l_0_items is missing else l_0_items)):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'number'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'cell'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_item, 'issue'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'remedy'))
                yield '</w:t></w:r></w:p></w:tc></w:tr>'
                t_3 = 0
            l_1_item = missing
            if t_3:
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t>—</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t>—</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t>—</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t>—</w:t></w:r></w:p></w:tc></w:tr>'
            yield '</w:tbl>'
        if (undefined(name='rest') if l_0_rest is missing else l_0_rest):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">另有'
            yield environment.finalize((undefined(name='rest') if l_0_rest is missing else l_0_rest))
            if (undefined(name='missing') if l_0_missing is missing else l_0_missing):
                pass
                yield '项，见下发的填报表。'
            else:
                pass
                yield '处，见退回的填报表中的批注。'
            yield '</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="署名"/><w:keepNext/><w:tabs><w:tab w:pos="6350" w:val="center"/></w:tabs></w:pPr><w:r><w:tab/><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='desk') if l_0_desk is missing else l_0_desk))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="成文日期"/><w:ind w:right="1247"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(t_1((undefined(name='issued_on') if l_0_issued_on is missing else l_0_issued_on)))
        yield '</w:t></w:r></w:p><w:sectPr w:rsidR="00FC693F" w:rsidRPr="0006063C" w:rsidSect="00034616"><w:footerReference w:type="default" r:id="rId1"/><w:footerReference w:type="even" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="840" w:footer="1402" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:type="lines" w:linePitch="578"/></w:sectPr></w:body></w:document>'
    return {'name': None, '__file__': None, 'blocks': {}, 'root': root, 'debug_info': ''}


DOCUMENTS = {
    '3866b672353d5a06c9257947bbf5fb52cea50f5fd542a57f6a9bde3f16483e3f': PreparedWord((Program('word/document.xml', _program_1, frozenset(())), ), {}, frozenset(()), 1),
}
