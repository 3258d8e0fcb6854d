"""核查结果.xlsx, compiled. Made by ``python -m tools.build_templates``; not to be changed by hand."""

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
        l_0_year = resolve('year')
        l_0_period_name = resolve('period_name')
        l_0_findings = resolve('findings')
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
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="8" customWidth="1" min="1" max="1"/><col width="8" customWidth="1" min="2" max="2"/><col width="16" customWidth="1" min="3" max="3"/><col width="8" customWidth="1" min="4" max="4"/><col width="30" customWidth="1" min="5" max="5"/><col width="14" customWidth="1" min="6" max="6"/><col width="10" customWidth="1" min="7" max="7"/><col width="52" customWidth="1" min="8" max="8"/><col width="46" customWidth="1" min="9" max="9"/></cols><sheetData>'
        l_0___n = t_8(context, 1, 0)
        context.vars['__n'] = l_0___n
        yield '<row r="'
        yield (l_0___n)
        yield '" ht="36" customHeight="1"><c r="A'
        yield (l_0___n)
        yield '" s="1" t="inlineStr"><is><t xml:space="preserve">'
        yield environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year))
        yield '年'
        yield environment.finalize((undefined(name='period_name') if l_0_period_name is missing else l_0_period_name))
        yield '填报核查结果</t></is></c></row>'
        yield (t_6(context, 2, 0, 0))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='findings') if l_0_findings is missing else l_0_findings)):
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
                (t_1(environment.getattr(l_1_one, 'grade'), l_1___n, 'A', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'code'), l_1___n, 'B', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'office'), l_1___n, 'C', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'number'), l_1___n, 'D', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'file'), l_1___n, 'E', ' s="4"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'sheet'), l_1___n, 'F', ' s="4"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'cell'), l_1___n, 'G', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'message'), l_1___n, 'H', ' s="4"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'remedy'), l_1___n, 'I', ' s="4"', ' s="6"', False)),
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


def _program_2(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        concat = environment.concat_within(context)
        identity = environment.made
        l_0_standings = resolve('standings')
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__plain_row']
        t_7 = environment.filters['__rendered']
        t_8 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="22" customWidth="1" min="1" max="1"/><col width="12" customWidth="1" min="2" max="2"/><col width="12" customWidth="1" min="3" max="3"/><col width="10" customWidth="1" min="4" max="4"/><col width="10" customWidth="1" min="5" max="5"/><col width="14" customWidth="1" min="6" max="6"/><col width="18" customWidth="1" min="7" max="7"/></cols><sheetData>'
        yield (t_6(context, 1, 0, 0))
        yield (t_6(context, 2, 0, 1))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='standings') if l_0_standings is missing else l_0_standings)):
            l_1___n = l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 3))
            l_1___n = t_8(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            t_9 = []
            pass
            t_9.extend((
                (t_1(environment.getattr(l_1_one, 'office'), l_1___n, 'A', ' s="4"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'measures'), l_1___n, 'B', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'standing'), l_1___n, 'C', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'errors'), l_1___n, 'D', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'warnings'), l_1___n, 'E', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'contact'), l_1___n, 'F', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'phone'), l_1___n, 'G', ' s="3"', ' s="5"', False)),
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
        yield '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup orientation="portrait" paperSize="9" fitToHeight="0" fitToWidth="1"/><headerFooter><oddHeader/><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter><evenHeader/><evenFooter/><firstHeader/><firstFooter/></headerFooter>'
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
        l_0_waived = resolve('waived')
        t_1 = environment.filters['__cell']
        t_2 = environment.filters['__drawing']
        t_3 = environment.filters['__height']
        t_4 = environment.filters['__iterate']
        t_5 = environment.filters['__merge_cells']
        t_6 = environment.filters['__plain_row']
        t_7 = environment.filters['__rendered']
        t_8 = environment.filters['__row']
        pass
        yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="8" customWidth="1" min="1" max="1"/><col width="16" customWidth="1" min="2" max="2"/><col width="8" customWidth="1" min="3" max="3"/><col width="50" customWidth="1" min="4" max="4"/><col width="40" customWidth="1" min="5" max="5"/><col width="14" customWidth="1" min="6" max="6"/></cols><sheetData>'
        yield (t_6(context, 1, 0, 0))
        yield (t_6(context, 2, 0, 1))
        for l_1_one in environment.call(context, environment.steps, (undefined(name='waived') if l_0_waived is missing else l_0_waived)):
            l_1___n = l_1___cells = missing
            _loop_vars = {}
            pass
            yield (t_4(context, 3))
            l_1___n = t_8(context, 4, 0)
            _loop_vars['__n'] = l_1___n
            t_9 = []
            pass
            t_9.extend((
                (t_1(environment.getattr(l_1_one, 'code'), l_1___n, 'A', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'office'), l_1___n, 'B', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'number'), l_1___n, 'C', ' s="3"', ' s="5"', False)),
                (t_1(environment.getattr(l_1_one, 'message'), l_1___n, 'D', ' s="4"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'reason'), l_1___n, 'E', ' s="4"', ' s="6"', False)),
                (t_1(environment.getattr(l_1_one, 'decided_by'), l_1___n, 'F', ' s="3"', ' s="5"', False)),
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


DOCUMENTS = {
    'ffb80d0b7114b208a165086f903540af123fce7cbcd7304a2815c5750862fa9c': PreparedWorkbook({'核查结果': None, '各科室情况': None, '已豁免': None}, {'xl/worksheets/sheet1.xml': '核查结果', 'xl/worksheets/sheet2.xml': '各科室情况', 'xl/worksheets/sheet3.xml': '已豁免'}, {}, {'xl/worksheets/sheet1.xml': PreparedSheet(Program('xl/worksheets/sheet1.xml', _program_1, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 4: (7, )}, 5, ('A1:I1', ), (), (), (), (Fitting({'A': (7.0, 14.96, ), 'B': (7.0, 14.96, ), 'C': (15.0, 14.96, ), 'D': (7.0, 14.96, ), 'E': (29.0, 14.96, ), 'F': (13.0, 14.96, ), 'G': (9.0, 14.96, ), 'H': (51.0, 14.96, ), 'I': (45.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>级别</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>代码</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>科室</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>序号</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>文件</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>工作表</t></is></c><c r="G', '" s="2" t="inlineStr"><is><t>单元格</t></is></c><c r="H', '" s="2" t="inlineStr"><is><t>问题</t></is></c><c r="I', '" s="2" t="inlineStr"><is><t>处理办法</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet2.xml': PreparedSheet(Program('xl/worksheets/sheet2.xml', _program_2, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 4: (3, )}, 5, ('A1:G1', ), (), (), (), (Fitting({'A': (21.0, 14.96, ), 'B': (11.0, 14.96, ), 'C': (11.0, 14.96, ), 'D': (9.0, 14.96, ), 'E': (9.0, 14.96, ), 'F': (13.0, 14.96, ), 'G': (17.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="36" customHeight="1"><c r="A', '" s="1" t="inlineStr"><is><t>各科室报送情况</t></is></c></row>', ), ('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>科室</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>承担任务</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>报送情况</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>错误</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>提醒</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>联系人</t></is></c><c r="G', '" s="2" t="inlineStr"><is><t>联系电话</t></is></c></row>', ), ), frozenset(())), frozenset(())), 'xl/worksheets/sheet3.xml': PreparedSheet(Program('xl/worksheets/sheet3.xml', _program_3, frozenset(('__cell', '__drawing', '__height', '__iterate', '__merge_cells', '__plain_row', '__rendered', '__row', ))), SheetPlan({1: (), 2: (), 4: (3, )}, 5, ('A1:F1', ), (), (), (), (Fitting({'A': (7.0, 14.96, ), 'B': (15.0, 14.96, ), 'C': (7.0, 14.96, ), 'D': (49.0, 14.96, ), 'E': (39.0, 14.96, ), 'F': (13.0, 14.96, )}, 15.0), ), (('<row r="', '" ht="36" customHeight="1"><c r="A', '" s="1" t="inlineStr"><is><t>年度工作簿“豁免”表中登记、不再提醒的问题</t></is></c></row>', ), ('<row r="', '" ht="32" customHeight="1"><c r="A', '" s="2" t="inlineStr"><is><t>代码</t></is></c><c r="B', '" s="2" t="inlineStr"><is><t>科室</t></is></c><c r="C', '" s="2" t="inlineStr"><is><t>序号</t></is></c><c r="D', '" s="2" t="inlineStr"><is><t>问题</t></is></c><c r="E', '" s="2" t="inlineStr"><is><t>理由</t></is></c><c r="F', '" s="2" t="inlineStr"><is><t>决定人</t></is></c></row>', ), ), frozenset(())), frozenset(()))}, {'xl/styles.xml': b'<?xml version=\'1.0\' encoding=\'UTF-8\' standalone=\'yes\'?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="0"/><fonts count="4"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><sz val="18"/><name val="\xe6\x96\xb9\xe6\xad\xa3\xe5\xb0\x8f\xe6\xa0\x87\xe5\xae\x8b\xe7\xae\x80\xe4\xbd\x93"/></font><font><sz val="11"/><name val="\xe9\xbb\x91\xe4\xbd\x93"/></font><font><sz val="11"/><name val="\xe4\xbb\xbf\xe5\xae\x8b_GB2312"/></font></fonts><fills count="3"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" pivotButton="0" quotePrefix="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="1" applyAlignment="1" pivotButton="0" quotePrefix="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0" hidden="0"/></cellStyles><tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/><colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00FF0000"/><rgbColor rgb="0000FF00"/><rgbColor rgb="000000FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/><rgbColor rgb="00FF0000"/><rgbColor rgb="0000FF00"/><rgbColor rgb="000000FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00800000"/><rgbColor rgb="00008000"/><rgbColor rgb="00000080"/><rgbColor rgb="00808000"/><rgbColor rgb="00800080"/><rgbColor rgb="00008080"/><rgbColor rgb="00C0C0C0"/><rgbColor rgb="00808080"/><rgbColor rgb="009999FF"/><rgbColor rgb="00993366"/><rgbColor rgb="00FFFFCC"/><rgbColor rgb="00CCFFFF"/><rgbColor rgb="00660066"/><rgbColor rgb="00FF8080"/><rgbColor rgb="000066CC"/><rgbColor rgb="00CCCCFF"/><rgbColor rgb="00000080"/><rgbColor rgb="00FF00FF"/><rgbColor rgb="00FFFF00"/><rgbColor rgb="0000FFFF"/><rgbColor rgb="00800080"/><rgbColor rgb="00800000"/><rgbColor rgb="00008080"/><rgbColor rgb="000000FF"/><rgbColor rgb="0000CCFF"/><rgbColor rgb="00CCFFFF"/><rgbColor rgb="00CCFFCC"/><rgbColor rgb="00FFFF99"/><rgbColor rgb="0099CCFF"/><rgbColor rgb="00FF99CC"/><rgbColor rgb="00CC99FF"/><rgbColor rgb="00FFCC99"/><rgbColor rgb="003366FF"/><rgbColor rgb="0033CCCC"/><rgbColor rgb="0099CC00"/><rgbColor rgb="00FFCC00"/><rgbColor rgb="00FF9900"/><rgbColor rgb="00FF6600"/><rgbColor rgb="00666699"/><rgbColor rgb="00969696"/><rgbColor rgb="00003366"/><rgbColor rgb="00339966"/><rgbColor rgb="00003300"/><rgbColor rgb="00333300"/><rgbColor rgb="00993300"/><rgbColor rgb="00993366"/><rgbColor rgb="00333399"/><rgbColor rgb="00333333"/></indexedColors></colors></styleSheet>'}),
}
