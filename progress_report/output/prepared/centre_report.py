"""汇总报告.docx, compiled. Made by ``python -m tools.build_templates``; not to be changed by hand."""

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
        l_0_title_lines = resolve('title_lines')
        l_0_recipient = resolve('recipient')
        l_0_basis = resolve('basis')
        l_0_cutoff = resolve('cutoff')
        l_0_member = resolve('member')
        l_0_figures = resolve('figures')
        l_0_absent = resolve('absent')
        l_0_absent_words = resolve('absent_words')
        l_0_unexpected = resolve('unexpected')
        l_0_themes = resolve('themes')
        l_0_tally = resolve('tally')
        l_0_share_rule = resolve('share_rule')
        l_0_list_rule = resolve('list_rule')
        l_0_namespace = resolve('namespace')
        l_0_broken = resolve('broken')
        l_0_differing = resolve('differing')
        l_0_unlawful = resolve('unlawful')
        l_0_doubtful = resolve('doubtful')
        l_0_unfinished = resolve('unfinished')
        l_0_unmatched = resolve('unmatched')
        l_0_cutoffs = resolve('cutoffs')
        l_0_same = resolve('same')
        l_0_strangers = resolve('strangers')
        l_0_unmatched_words = resolve('unmatched_words')
        l_0_annex_title = resolve('annex_title')
        l_0_bureau = resolve('bureau')
        l_0_report_date = resolve('report_date')
        l_0_annex_title_lines = resolve('annex_title_lines')
        l_0_bureaus = resolve('bureaus')
        l_0_rank_rule = resolve('rank_rule')
        l_0_place = missing
        t_1 = environment.filters['cn']
        t_2 = environment.filters['date']
        t_3 = environment.filters['join']
        t_4 = environment.filters['length']
        t_5 = environment.filters['max']
        t_6 = environment.tests['none']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" xmlns:mo="http://schemas.microsoft.com/office/mac/office/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk" xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 wp14"><w:body><w:p><w:pPr><w:pStyle w:val="公文标题"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(t_3(context, (undefined(name='title_lines') if l_0_title_lines is missing else l_0_title_lines), '\n'))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr></w:p>'
        if (undefined(name='recipient') if l_0_recipient is missing else l_0_recipient):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="主送机关"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='recipient') if l_0_recipient is missing else l_0_recipient))
            yield '：</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">'
        if (undefined(name='basis') if l_0_basis is missing else l_0_basis):
            pass
            yield '根据《'
            yield environment.finalize((undefined(name='basis') if l_0_basis is missing else l_0_basis))
            yield '》要求，'
        yield '现将'
        if (undefined(name='cutoff') if l_0_cutoff is missing else l_0_cutoff):
            pass
            yield '截至'
            yield environment.finalize(t_2((undefined(name='cutoff') if l_0_cutoff is missing else l_0_cutoff)))
        else:
            pass
            yield '截至各自统计截止日'
        yield '各'
        yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
        yield '政务公开工作进展情况汇总报告如下'
        if (undefined(name='recipient') if l_0_recipient is missing else l_0_recipient):
            pass
            yield '：'
        else:
            pass
            yield '。'
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="一级标题"/></w:pPr><w:r><w:t>一、报送情况</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">应报送'
        yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
        yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'expected'))
        yield '家，已报送'
        yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'handed_in'))
        yield '家'
        if (environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'returns') and environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'tables')):
            pass
            yield '（其中报来填报数据'
            yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'returns'))
            yield '家、任务分工表'
            yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'tables'))
            yield '家）'
        if environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'absent'):
            pass
            yield '，未报送'
            yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'absent'))
            yield '家'
        if environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'broken'):
            pass
            yield '，报来的文件不能采用'
            yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'broken'))
            yield '家'
        yield '。'
        if (undefined(name='absent') if l_0_absent is missing else l_0_absent):
            pass
            yield '未报送的是：'
            yield environment.finalize((undefined(name='absent_words') if l_0_absent_words is missing else l_0_absent_words))
            yield '。'
        if (undefined(name='unexpected') if l_0_unexpected is missing else l_0_unexpected):
            pass
            yield '另有名单以外的'
            yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'unexpected'))
            yield '家，其数据一并统计：'
            yield environment.finalize((undefined(name='unexpected') if l_0_unexpected is missing else l_0_unexpected))
            yield '。'
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="一级标题"/></w:pPr><w:r><w:t>二、总体情况</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">'
        if (undefined(name='themes') if l_0_themes is missing else l_0_themes):
            pass
            yield '共同任务'
            yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'common'))
            yield '项，分属'
            yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'themes'))
            yield '个重点任务；已报送'
            yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
            yield '合计'
            yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'total'))
            yield '项次'
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done'):
                pass
                yield '，已完成'
                yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done'))
                yield '项次'
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'ongoing'):
                pass
                yield '，推进中'
                yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'ongoing'))
                yield '项次'
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'):
                pass
                yield '，持续推进'
                yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'continuing'))
                yield '项次'
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'not_started'):
                pass
                yield '，未开展'
                yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'not_started'))
                yield '项次'
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'not_applicable'):
                pass
                yield '，不适用'
                yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'not_applicable'))
                yield '项次'
            if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'missing'):
                pass
                yield '，缺报'
                yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'missing'))
                yield '项次'
            yield '。'
        else:
            pass
            yield '没有共同任务。'
        if (not t_6(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done_share'))):
            pass
            yield '完成率'
            yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done_share'))
            yield '%。'
        if environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'overdue'):
            pass
            yield '逾期未完成'
            yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'overdue'))
            yield '项次。'
        if environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'own'):
            pass
            yield '另有各'
            yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
            yield '自有任务'
            yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'own'))
            yield '项次，不在以上统计之内。'
        yield '</w:t></w:r></w:p>'
        if (undefined(name='themes') if l_0_themes is missing else l_0_themes):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="表题"/><w:spacing w:before="120"/></w:pPr><w:r><w:t>各重点任务完成情况（单位：项次）</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:type="dxa" w:w="8845"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="2948"/><w:gridCol w:w="964"/><w:gridCol w:w="964"/><w:gridCol w:w="964"/><w:gridCol w:w="964"/><w:gridCol w:w="794"/><w:gridCol w:w="1247"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2948"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>重点任务</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>合计</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>已完成</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>推进中</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>未开展</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>逾期</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1247"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表头"/><w:keepNext/></w:pPr><w:r><w:t>完成率</w:t></w:r></w:p></w:tc></w:tr>'
            l_1_loop = missing
            for l_1_theme, l_1_loop in LoopContext(environment.call(context, environment.steps, (undefined(name='themes') if l_0_themes is missing else l_0_themes)), undefined):
                _loop_vars = {}
                pass
                if (environment.getattr(l_1_loop, 'first') or environment.getattr(l_1_loop, 'last')):
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2948"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_theme, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'total'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'ongoing'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'not_started'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'overdue'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1247"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if t_6(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done_share')):
                        pass
                        yield '—'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done_share'))
                        yield '%'
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
                else:
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2948"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_theme, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'total'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'ongoing'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'not_started'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'overdue'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1247"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if t_6(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done_share')):
                        pass
                        yield '—'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(environment.getattr(l_1_theme, 'tally'), 'done_share'))
                        yield '%'
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_1_loop = l_1_theme = missing
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2948"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/></w:pPr><w:r><w:t>合计</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'total'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'ongoing'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="964"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'not_started'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'overdue'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1247"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="表格正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            if t_6(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done_share')):
                pass
                yield '—'
            else:
                pass
                yield environment.finalize(environment.getattr((undefined(name='tally') if l_0_tally is missing else l_0_tally), 'done_share'))
                yield '%'
            yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="任务正文"/><w:spacing w:before="40" w:after="120"/></w:pPr><w:r><w:t xml:space="preserve">注：合计含持续推进、不适用和缺报的。完成率＝'
            yield environment.finalize((undefined(name='share_rule') if l_0_share_rule is missing else l_0_share_rule))
            yield '。'
            yield environment.finalize((undefined(name='list_rule') if l_0_list_rule is missing else l_0_list_rule))
            yield '。</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="一级标题"/></w:pPr><w:r><w:t>三、重点任务进展情况</w:t></w:r></w:p>'
        if (not (undefined(name='themes') if l_0_themes is missing else l_0_themes)):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t>没有共同任务。</w:t></w:r></w:p>'
        for l_1_theme in environment.call(context, environment.steps, (undefined(name='themes') if l_0_themes is missing else l_0_themes)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="二级标题"/></w:pPr><w:r><w:t xml:space="preserve">（'
            yield environment.finalize(t_1(environment.getattr(l_1_theme, 'ordinal')))
            yield '）'
            yield environment.finalize(environment.call(context, environment.getattr(environment.getattr(l_1_theme, 'name'), 'rstrip'), '。；;.！？ ', _loop_vars=_loop_vars))
            yield '</w:t></w:r></w:p>'
            for l_2_measure in environment.call(context, environment.steps, environment.getattr(l_1_theme, 'measures'), _loop_vars=_loop_vars):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_2_measure, 'number'))
                yield '.'
                yield environment.finalize(environment.getattr(l_2_measure, 'short_name'))
                yield '。'
                yield environment.finalize(environment.getattr(l_2_measure, 'total'))
                yield '家'
                yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
                yield '有此项任务'
                if environment.getattr(l_2_measure, 'done'):
                    pass
                    yield '，已完成'
                    yield environment.finalize(environment.getattr(l_2_measure, 'done'))
                    yield '家'
                if environment.getattr(l_2_measure, 'ongoing'):
                    pass
                    yield '，推进中'
                    yield environment.finalize(environment.getattr(l_2_measure, 'ongoing'))
                    yield '家'
                if environment.getattr(l_2_measure, 'continuing'):
                    pass
                    yield '，持续推进'
                    yield environment.finalize(environment.getattr(l_2_measure, 'continuing'))
                    yield '家'
                if environment.getattr(l_2_measure, 'not_started'):
                    pass
                    yield '，未开展'
                    yield environment.finalize(environment.getattr(l_2_measure, 'not_started'))
                    yield '家'
                if environment.getattr(l_2_measure, 'not_applicable'):
                    pass
                    yield '，不适用'
                    yield environment.finalize(environment.getattr(l_2_measure, 'not_applicable'))
                    yield '家'
                if environment.getattr(l_2_measure, 'missing'):
                    pass
                    yield '，缺报'
                    yield environment.finalize(environment.getattr(l_2_measure, 'missing'))
                    yield '家'
                yield '。'
                if environment.getattr(l_2_measure, 'overdue'):
                    pass
                    yield '逾期未完成'
                    yield environment.finalize(environment.getattr(l_2_measure, 'overdue'))
                    yield '家：'
                    yield environment.finalize(environment.getattr(l_2_measure, 'behind'))
                    yield '。'
                yield '</w:t></w:r></w:p>'
            l_2_measure = missing
        l_1_theme = missing
        yield '<w:p><w:pPr><w:pStyle w:val="一级标题"/></w:pPr><w:r><w:t>四、需要核实的情况</w:t></w:r></w:p>'
        l_0_place = environment.call(context, (undefined(name='namespace') if l_0_namespace is missing else l_0_namespace), n=0)
        context.vars['place'] = l_0_place
        context.exported_vars.add('place')
        if (undefined(name='broken') if l_0_broken is missing else l_0_broken):
            pass
            if not isinstance(l_0_place, Namespace):
                raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
            l_0_place['n'] = environment.call_binop(context, '+', environment.getattr((undefined(name='place') if l_0_place is missing else l_0_place), 'n'), 1)
            yield '<w:p><w:pPr><w:pStyle w:val="二级标题"/></w:pPr><w:r><w:t xml:space="preserve">（'
            yield environment.finalize(t_1(environment.getattr((undefined(name='place') if l_0_place is missing else l_0_place), 'n')))
            yield '）报来的文件不能采用</w:t></w:r></w:p>'
            for l_1_one in environment.call(context, environment.steps, (undefined(name='broken') if l_0_broken is missing else l_0_broken)[:30]):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_one, 'bureau'))
                yield '：'
                yield environment.finalize(environment.getattr(l_1_one, 'words'))
                yield '。</w:t></w:r></w:p>'
            l_1_one = missing
            if (t_4(context, (undefined(name='broken') if l_0_broken is missing else l_0_broken)) > 30):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t>其余的见附件“说明”栏和《汇总表》的“需核实”表。</w:t></w:r></w:p>'
        if (undefined(name='differing') if l_0_differing is missing else l_0_differing):
            pass
            if not isinstance(l_0_place, Namespace):
                raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
            l_0_place['n'] = environment.call_binop(context, '+', environment.getattr((undefined(name='place') if l_0_place is missing else l_0_place), 'n'), 1)
            yield '<w:p><w:pPr><w:pStyle w:val="二级标题"/></w:pPr><w:r><w:t xml:space="preserve">（'
            yield environment.finalize(t_1(environment.getattr((undefined(name='place') if l_0_place is missing else l_0_place), 'n')))
            yield '）数据与附表不一致</w:t></w:r></w:p>'
            for l_1_one in environment.call(context, environment.steps, (undefined(name='differing') if l_0_differing is missing else l_0_differing)[:30]):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_one, 'bureau'))
                yield '：'
                yield environment.finalize(environment.getattr(l_1_one, 'words'))
                yield '。</w:t></w:r></w:p>'
            l_1_one = missing
            if (t_4(context, (undefined(name='differing') if l_0_differing is missing else l_0_differing)) > 30):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t>其余的见附件“说明”栏和《汇总表》的“需核实”表。</w:t></w:r></w:p>'
        if (undefined(name='unlawful') if l_0_unlawful is missing else l_0_unlawful):
            pass
            if not isinstance(l_0_place, Namespace):
                raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
            l_0_place['n'] = environment.call_binop(context, '+', environment.getattr((undefined(name='place') if l_0_place is missing else l_0_place), 'n'), 1)
            yield '<w:p><w:pPr><w:pStyle w:val="二级标题"/></w:pPr><w:r><w:t xml:space="preserve">（'
            yield environment.finalize(t_1(environment.getattr((undefined(name='place') if l_0_place is missing else l_0_place), 'n')))
            yield '）报告版式未通过核对</w:t></w:r></w:p>'
            for l_1_one in environment.call(context, environment.steps, (undefined(name='unlawful') if l_0_unlawful is missing else l_0_unlawful)[:30]):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_one, 'bureau'))
                yield '：'
                yield environment.finalize(environment.getattr(l_1_one, 'words'))
                yield '。</w:t></w:r></w:p>'
            l_1_one = missing
            if (t_4(context, (undefined(name='unlawful') if l_0_unlawful is missing else l_0_unlawful)) > 30):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t>其余的见附件“说明”栏和《汇总表》的“需核实”表。</w:t></w:r></w:p>'
        if (undefined(name='doubtful') if l_0_doubtful is missing else l_0_doubtful):
            pass
            if not isinstance(l_0_place, Namespace):
                raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
            l_0_place['n'] = environment.call_binop(context, '+', environment.getattr((undefined(name='place') if l_0_place is missing else l_0_place), 'n'), 1)
            yield '<w:p><w:pPr><w:pStyle w:val="二级标题"/></w:pPr><w:r><w:t xml:space="preserve">（'
            yield environment.finalize(t_1(environment.getattr((undefined(name='place') if l_0_place is missing else l_0_place), 'n')))
            yield '）另有文件没有采用或看不明白</w:t></w:r></w:p>'
            for l_1_one in environment.call(context, environment.steps, (undefined(name='doubtful') if l_0_doubtful is missing else l_0_doubtful)[:30]):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_one, 'bureau'))
                yield '：'
                yield environment.finalize(environment.getattr(l_1_one, 'words'))
                yield '。</w:t></w:r></w:p>'
            l_1_one = missing
            if (t_4(context, (undefined(name='doubtful') if l_0_doubtful is missing else l_0_doubtful)) > 30):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t>其余的见附件“说明”栏和《汇总表》的“需核实”表。</w:t></w:r></w:p>'
        if (((((undefined(name='unfinished') if l_0_unfinished is missing else l_0_unfinished) or (undefined(name='unmatched') if l_0_unmatched is missing else l_0_unmatched)) or (undefined(name='cutoffs') if l_0_cutoffs is missing else l_0_cutoffs)) or (undefined(name='same') if l_0_same is missing else l_0_same)) or (undefined(name='strangers') if l_0_strangers is missing else l_0_strangers)):
            pass
            if not isinstance(l_0_place, Namespace):
                raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
            l_0_place['n'] = environment.call_binop(context, '+', environment.getattr((undefined(name='place') if l_0_place is missing else l_0_place), 'n'), 1)
            yield '<w:p><w:pPr><w:pStyle w:val="二级标题"/></w:pPr><w:r><w:t xml:space="preserve">（'
            yield environment.finalize(t_1(environment.getattr((undefined(name='place') if l_0_place is missing else l_0_place), 'n')))
            yield '）其他</w:t></w:r></w:p>'
            if (undefined(name='unfinished') if l_0_unfinished is missing else l_0_unfinished):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">有必须处理的问题、或报来草稿的'
                yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'drafts'))
                yield '家，数据按现状统计：'
                yield environment.finalize((undefined(name='unfinished') if l_0_unfinished is missing else l_0_unfinished))
                yield '。</w:t></w:r></w:p>'
            if (undefined(name='unmatched') if l_0_unmatched is missing else l_0_unmatched):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">与共同任务相近而序号或文字不同的'
                yield environment.finalize(environment.getitem((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'unmatched'))
                yield '项次没有并入，请核对后更正：'
                yield environment.finalize((undefined(name='unmatched_words') if l_0_unmatched_words is missing else l_0_unmatched_words))
                yield '。</w:t></w:r></w:p>'
            for l_1_one in environment.call(context, environment.steps, (undefined(name='cutoffs') if l_0_cutoffs is missing else l_0_cutoffs)):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">统计截止日是'
                yield environment.finalize(t_2(environment.getattr(l_1_one, 'day')))
                yield '的：'
                yield environment.finalize(environment.getattr(l_1_one, 'bureaus'))
                yield '。</w:t></w:r></w:p>'
            l_1_one = missing
            for l_1_one in environment.call(context, environment.steps, (undefined(name='same') if l_0_same is missing else l_0_same)[:30]):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">文件里写着同一个名称“'
                yield environment.finalize(environment.getattr(l_1_one, 'bureau'))
                yield '”、可能放错的：'
                yield environment.finalize(environment.getattr(l_1_one, 'words'))
                yield '。</w:t></w:r></w:p>'
            l_1_one = missing
            for l_1_one in environment.call(context, environment.steps, (undefined(name='strangers') if l_0_strangers is missing else l_0_strangers)[:30]):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t xml:space="preserve">文件里写着“'
                yield environment.finalize(environment.getattr(l_1_one, 'bureau'))
                yield '”、可能放错的：'
                yield environment.finalize(environment.getattr(l_1_one, 'words'))
                yield '。</w:t></w:r></w:p>'
            l_1_one = missing
        if (not (((((((((undefined(name='broken') if l_0_broken is missing else l_0_broken) or (undefined(name='differing') if l_0_differing is missing else l_0_differing)) or (undefined(name='unlawful') if l_0_unlawful is missing else l_0_unlawful)) or (undefined(name='doubtful') if l_0_doubtful is missing else l_0_doubtful)) or (undefined(name='unfinished') if l_0_unfinished is missing else l_0_unfinished)) or (undefined(name='unmatched') if l_0_unmatched is missing else l_0_unmatched)) or (undefined(name='cutoffs') if l_0_cutoffs is missing else l_0_cutoffs)) or (undefined(name='same') if l_0_same is missing else l_0_same)) or (undefined(name='strangers') if l_0_strangers is missing else l_0_strangers))):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/></w:pPr><w:r><w:t>无。</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/><w:widowControl/></w:pPr><w:r><w:t xml:space="preserve">以上数据按各'
        yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
        yield '报来的文件逐项统计，每个数字的来源见《汇总表》中的核对底稿。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr><w:r><w:t>特此报告。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="附件说明"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">附件：'
        yield environment.finalize((undefined(name='annex_title') if l_0_annex_title is missing else l_0_annex_title))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="公文正文"/><w:keepNext/></w:pPr></w:p>'
        if (t_4(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau)) <= 14):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="署名"/><w:tabs><w:tab w:pos="6524" w:val="center"/></w:tabs></w:pPr><w:r><w:tab/><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
            yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="成文日期"/><w:ind w:rightChars="400" w:right="1280"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(t_2((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
            yield '</w:t></w:r></w:p>'
        else:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="署名"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize((undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))
            yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="成文日期"/><w:tabs><w:tab w:pos="3568" w:val="left"/><w:tab w:pos="3725" w:val="left"/><w:tab w:pos="3883" w:val="left"/><w:tab w:pos="4040" w:val="left"/><w:tab w:pos="4198" w:val="left"/><w:tab w:pos="4355" w:val="left"/><w:tab w:pos="4513" w:val="left"/><w:tab w:pos="4670" w:val="left"/><w:tab w:pos="4828" w:val="left"/><w:tab w:pos="4985" w:val="left"/><w:tab w:pos="5143" w:val="left"/><w:tab w:pos="5300" w:val="left"/><w:tab w:pos="5458" w:val="left"/></w:tabs><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.call_binop(context, '*', '\t', t_5(context, [(28 - t_4(context, (undefined(name='bureau') if l_0_bureau is missing else l_0_bureau))), 1])))
            yield environment.finalize(t_2((undefined(name='report_date') if l_0_report_date is missing else l_0_report_date)))
            yield '</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="公文正文"/><w:spacing w:line="20" w:lineRule="exact"/><w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="even" r:id="rId2"/><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="840" w:footer="1402" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:type="lines" w:linePitch="578"/></w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="附件标识"/></w:pPr><w:r><w:t>附件</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="附件标识"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="附件标题"/><w:spacing w:after="160"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(t_3(context, (undefined(name='annex_title_lines') if l_0_annex_title_lines is missing else l_0_annex_title_lines), '\n'))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:type="dxa" w:w="12757"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="567"/><w:gridCol w:w="2721"/><w:gridCol w:w="1020"/><w:gridCol w:w="794"/><w:gridCol w:w="794"/><w:gridCol w:w="794"/><w:gridCol w:w="794"/><w:gridCol w:w="794"/><w:gridCol w:w="794"/><w:gridCol w:w="794"/><w:gridCol w:w="907"/><w:gridCol w:w="1984"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="567"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>名次</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2721"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='member') if l_0_member is missing else l_0_member))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>来源</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>任务</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>已完成</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>推进中</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>持续</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>未开展</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>不适用</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>逾期</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="907"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>完成率</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1984"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表表头"/></w:pPr><w:r><w:t>说明</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_one in environment.call(context, environment.steps, (undefined(name='bureaus') if l_0_bureaus is missing else l_0_bureaus)):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="567"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            if t_6(environment.getattr(l_1_one, 'rank')):
                pass
                yield '—'
            else:
                pass
                yield environment.finalize(environment.getattr(l_1_one, 'rank'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2721"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_one, 'name'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1020"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_one, 'source'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_one, 'taken'):
                pass
                yield environment.finalize(environment.getattr(l_1_one, 'total'))
            else:
                pass
                yield '—'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_one, 'taken'):
                pass
                yield environment.finalize(environment.getattr(l_1_one, 'done'))
            else:
                pass
                yield '—'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_one, 'taken'):
                pass
                yield environment.finalize(environment.getattr(l_1_one, 'ongoing'))
            else:
                pass
                yield '—'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_one, 'taken'):
                pass
                yield environment.finalize(environment.getattr(l_1_one, 'continuing'))
            else:
                pass
                yield '—'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_one, 'taken'):
                pass
                yield environment.finalize(environment.getattr(l_1_one, 'not_started'))
            else:
                pass
                yield '—'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_one, 'taken'):
                pass
                yield environment.finalize(environment.getattr(l_1_one, 'not_applicable'))
            else:
                pass
                yield '—'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="794"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_one, 'taken'):
                pass
                yield environment.finalize(environment.getattr(l_1_one, 'overdue'))
            else:
                pass
                yield '—'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="907"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">'
            if t_6(environment.getattr(l_1_one, 'done_share')):
                pass
                yield '—'
            else:
                pass
                yield environment.finalize(environment.getattr(l_1_one, 'done_share'))
                yield '%'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1984"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="附表正文"/></w:pPr><w:r><w:t xml:space="preserve">'
            if (environment.getattr(l_1_one, 'agrees') == '不一致'):
                pass
                yield '数据与附表不一致。'
            if (environment.getattr(l_1_one, 'layout') == '不符合'):
                pass
                yield '版式不符。'
            yield environment.finalize(environment.getattr(l_1_one, 'note'))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_one = missing
        yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="附表正文"/></w:pPr><w:r><w:t xml:space="preserve">名次：'
        yield environment.finalize((undefined(name='rank_rule') if l_0_rank_rule is missing else l_0_rank_rule))
        yield '。任务含缺报的项。</w:t></w:r></w:p><w:sectPr w:rsidR="00FC693F" w:rsidRPr="0006063C" w:rsidSect="00034616"><w:headerReference w:type="default" r:id="rId8"/><w:headerReference w:type="even" r:id="rId9"/><w:footerReference w:type="default" r:id="rId10"/><w:footerReference w:type="even" r:id="rId11"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1531" w:right="2041" w:bottom="1531" w:left="2041" w:header="600" w:footer="600" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:linePitch="578"/></w:sectPr></w:body></w:document>'
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
    'dfffb9d35d9a01d344920b0719ae7c67f7b8c321d10d46485656d46c461029d8': PreparedWord((Program('word/document.xml', _program_1, frozenset(())), Program('word/header1.xml', _program_2, frozenset(())), Program('word/header2.xml', _program_2, frozenset(())), Program('word/header3.xml', _program_2, frozenset(())), Program('word/header4.xml', _program_2, frozenset(())), ), {}, frozenset(()), 1),
}
