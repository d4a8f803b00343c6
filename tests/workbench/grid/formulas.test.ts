import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;

beforeAll(async () => {
  excel = await openExcel();
  await Excel.run(async ({ workbook }) => {
    const data = workbook.worksheets.add('Data');
    data.getRange('A2:B4').values = [
      ['Month', 'Tanks'],
      ['a', 10],
      ['b', 20],
    ];
    data.tables.add('A2:B4', true).name = 'Losses';
    workbook.names.add('PTEST', '=LAMBDA(x,y,x+y)');
    workbook.worksheets.getItem('Sheet1').getRange('K1').formulas = [['=SEQUENCE(5)']];
  });
});
afterAll(() => excel.close());

/** Worked out by hand or read in Microsoft's and ECMA's descriptions of the functions. */
test.each<[string, string | number | boolean]>([
  ['=EDATE(DATE(2024,12,31),2)', 45716],
  ['=EDATE(DATE(2024,1,31),1)', 45351],
  ['=EDATE(DATE(2025,3,31),-1)', 45716],
  ['=EDATE(DATE(2025,1,1),12)', 46023],
  ['=SUM(SEQUENCE(3000))', 4501500],
  ['=ROWS(SEQUENCE(1,60))', 1],
  ['=COLUMNS(SEQUENCE(1,60))', 60],
  ['=INDEX(Losses[Tanks],2)', 20],
  ['=INDEX(Data!B3:B4,2)', 20],
  ['=SUM(Losses[Tanks])', 30],
  ['=LAMBDA(x,SUM(x))({1,-2})', -1],
  ['=SUM({1,-2})', -1],
  ['=SUM({1;-2;-3.5})', -4.5],
  ['=INDEX($K$1#,3,1)', 3],
  ['=ROWS($K$1#)', 5],
  ['=SUM(INDEX($K$1#,{1;3},1))', 4],
  ['=SUM(INDEX($K$1#,{1,3},1))', 4],
  ['=INDEX($K$1#,2)', 2],
  ['=SUM(INDEX($K$1:$L$5,SEQUENCE(3),1))', 6],
  ['=SUM(INDEX(K1#,0,1))', 15],
  ['=LET(a,1,b,2,IF(a<b,"less","more"))', 'less'],
  ['=LAMBDA(x,LET(a,x,b,2,IF(a<b,1,0)))(1)', 1],
  ['=LAMBDA(x,LET(a,x,b,2,a<b))(1)', true],
  ['=PTEST(1,2)', 3],
  ['=LAMBDA(a,b,a+b)(1,2)', 3],
  ['=SUM(MAP(SEQUENCE(3),LAMBDA(x,x*2)))', 12],
  ['=REDUCE(0,SEQUENCE(4),LAMBDA(a,x,a+x))', 10],
  ['=SUMPRODUCT(--(Data!B3:B4>10))', 1],
  ['=SUMPRODUCT(--ISERROR(Data!B3:B4))', 0],
  ['=SUMPRODUCT(--(Data!B4:B5-Data!B3:B4>0.000001))', 1],
  ['=SUMPRODUCT(ABS(Data!B3:B4),{2;3})', 80],
  ['=IFNA(NA(),"never")', 'never'],
  ['=IFNA(MATCH("x",Data!A3:A4,0),"no")', 'no'],
  ['=TEXT(0.4893,"0%")', '49%'],
  ['=TEXT(1234.5,"#,##0")', '1,235'],
  ['=TEXT(3.6713,"0.0")', '3.7'],
  ['=XLOOKUP("b",Data!A3:A4,Data!B3:B4)', 20],
  ['=XLOOKUP("z",Data!A3:A4,Data!B3:B4,"none")', 'none'],
  ['=XMATCH(20,Data!B3:B4)', 2],
  ['=INDEX({"January","February","March"},2)', 'February'],
  ['=INDEX({"January";"February"},2)', 'February'],
  ['=INDEX(SORT({3;1;2}),1)', 1],
  ['=INDEX(SORTBY({"a";"b";"c"},{3;1;2},1),1)', 'b'],
  ['=INDEX(SORTBY({"a";"b";"c"},{3;1;2},-1),1)', 'a'],
  ['=ROUNDUP(30.64,0)', 31],
  ['=ROUND(60*1/5,0)', 12],
  ['=COUNTIF(Data!A3:A4,"a")', 1],
  ['=COUNT(Data!B3:B4)', 2],
  ['=MAX(0,-1,Data!B4-Data!B3)', 10],
  ['=MIN(5,Data!B3)', 5],
  ['=N(12)+1', 13],
  ['=ISNUMBER("x")', false],
  ['=SUM(IF(SEQUENCE(MAX(2,N(12)+1))<=12,8.5,0))', 102],
  ['=IF(COUNT(Data!B3:B4)<2,"see","ok")', 'ok'],
  ['=YEAR(EDATE(DATE(2026,10,1),0))', 2026],
  ['=MONTH(46296)', 10],
  ['=DAY(46296)', 1],
  ['=DATE(2026,10,1)', 46296],
  ['=EOMONTH(DATE(2024,1,15),1)', 45351],
  ['=TEXT(DATE(2026,10,1),"yyyy-mm")', '2026-10'],
  ['=WEEKDAY(46296)', 5],
  ['=ROWS(UNIQUE({1;1;2}))', 2],
  ['=SUM(FILTER(Data!B3:B4,Data!A3:A4="b"))', 20],
  ['=AVERAGE(10,20)', 15],
  ['=STDEV.S(1,2,3)', 1],
  ['=SUMIFS(Data!B3:B4,Data!A3:A4,"b")', 20],
  ['=LARGE({3;9;4},2)', 4],
  ['=PERCENTILE.INC({1;2;3;4},0.5)', 2.5],
  ['=MEDIAN({1;3;2})', 2],
  ['=CHOOSE(2,"a","b")', 'b'],
  ['=SWITCH(2,1,"a",2,"b")', 'b'],
  ['=TEXTJOIN(", ",TRUE,Data!A3:A4)', 'a, b'],
  ['="x "&Data!B3&" y"', 'x 10 y'],
  ['=SUMPRODUCT((Data!A3:A4="b")*Data!B3:B4)', 20],
  ['=LET(x,SEQUENCE(3),SUM(x*x))', 14],
  ['=LET(a,{1;2;3},INDEX(a,2))', 2],
  ['=SUM(LET(n,3,SEQUENCE(n)))', 6],
  ['=IF(1<2,IF(2<3,"y","n"),"n")', 'y'],
  ['=AND(1<2,2<3)', true],
  ['=IFERROR(1/0,"e")', 'e'],
  ['=ISNA(NA())', true],
  ['=TRANSPOSE({1;2})', 1],
  ['=SUM(OFFSET(Data!B3,0,0,2,1))', 30],
  ['=INDEX(Data!A3:B4,2,MATCH("x",{"y","x"},0))', 20],
  ['=INDEX($K$1:$L$5,2,1)', 2],
  ['=LAMBDA(n,IF(n<2,1,n))(5)', 5],
  ['=LET(a,5,b,2,c,a>b,c)', true],
  ['=LET(lo,1,hi,2,x,{0;1;2;3},SUM(IF((x>=lo)*(x<=hi),1,0)))', 2],
  ['=SUM(BYROW({1,2;3,4},LAMBDA(r,MAX(r))))', 6],
  ['=SUM(SCAN(0,{1;2;3},LAMBDA(a,x,a+x)))', 10],
  ['=SUM(MAKEARRAY(2,2,LAMBDA(r,c,r*c)))', 9],
  ['=SUM(TAKE(SEQUENCE(5),2))', 3],
  ['=SUM(VSTACK({1;2},{3}))', 6],
  ['=COUNTA(HSTACK({1,2},{3}))', 3],
  ['=SUM(DROP(SEQUENCE(5),2))', 12],
  ['=SUMPRODUCT(--($K$1#>2))', 3],
  ['=MAX($K$1#)', 5],
  ['=INDEX($K$1#,ROWS($K$1#),1)', 5],
  ['=SUM(Sheet1!$K$1#)', 15],
  ['=IFNA(INDEX({1;2},3),"x")', '#REF!'],
  ['=ROUNDUP(2.0000000000001,0)', 3],
  ['=MOD(-1,12)', 11],
])('%s is %s', async (formula, value) => {
  await excel.enter({ 'Sheet1!A1': formula });
  const shown = excel.valueOf('Sheet1!A1');
  if (typeof value === 'number') expect(shown).toBeCloseTo(value, 9);
  else expect(shown).toBe(value);
});

test('a table column that does not exist is an error', async () => {
  await excel.enter({ 'Sheet1!A1': '=SUM(Losses[Nope])', 'Sheet1!A2': '=Losses[Nope]' });
  expect(excel.valuesOf('Sheet1!A1:A2').flat().map(String)).toEqual([
    expect.stringMatching(/^#/),
    expect.stringMatching(/^#/),
  ]);
});

test('what reads spilled cells follows them', async () => {
  await excel.enter({
    'Sheet1!P1': '=SEQUENCE(5)*O1',
    'Sheet1!A1': '=INDEX($P$1#,2,1)',
    'Sheet1!A2': '=INDEX(P1:P5,B3)',
    'Sheet1!A3': '=SUM(P2:P3)',
    'Sheet1!B3': '2',
    'Sheet1!O1': '10',
  });
  expect(excel.valuesOf('Sheet1!A1:A3')).toEqual([[20], [20], [50]]);
  await excel.enter({ 'Sheet1!O1': '100' });
  expect(excel.valuesOf('Sheet1!A1:A3')).toEqual([[200], [200], [500]]);
});
