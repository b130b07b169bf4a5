using Plumbline.App.Workspaces;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

/// <summary>What the files of registers may say, and what is refused with its cell.</summary>
public sealed class RegisterFilesTests : IDisposable
{
    private const string Definition = """
        register: studies
        name: Studies
        fields:
          - {field: study, name: Study, kind: text, required: yes}
          - {field: area, name: Area, kind: text}
          - {field: size, name: Size, kind: number}
          - {field: opened, name: Opened on, kind: date}
          - {field: state, name: State, kind: choice, choices: [{choice: open, word: Open}, {choice: in-set-up, word: In set-up}]}
          - {field: recruited, name: Recruited, kind: indicator, indicator: recruited}
          - {field: recruited-year, name: Recruited in the year, kind: indicator, indicator: recruited-year}
        same: [study, area]
        """;

    private const string Header = "row,from,to,study,area,size,opened,state,recruited 2020-03,recruited-year 2019/20\n";

    private readonly TemporaryFolder _folder = new();

    public RegisterFilesTests()
    {
        _folder.Write("plumbline.yaml", "organisation:\n  code: small\n  name: Sample Community Health Trust\n");
        _folder.Write("units.csv", "unit,name,kind,parent\nsmall,Sample Community Health Trust,organisation,\nstudies.taken,A team,team,small\n");
        _folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nrecruited,Recruited,month,count,higher,sum\nrecruited-year,Recruited in the year,financial-year,count,higher,sum\nclosed,Closed,month,count,higher,sum\n");
        _folder.Write("registers/studies.yaml", Definition);
        _folder.Write("registers/studies/rows.csv", Header + "balance,2020-01-01,,Balance,Children,12,2020-01-05,open,2,2\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("register: studies", "register: The Studies", "1:11: found “The Studies”; expected a register’s name")]
    [InlineData("name: Studies", "title: Studies", "2:1: found key “title”; expected one of register, name, noun, plural, unit, note, fields, same")]
    [InlineData("name: Studies\n", "name: Studies\nunit: smal\n", "3:7: found “smal”; expected a unit of units.csv, perhaps “small”")]
    [InlineData("name: Studies\n", "name: Studies\nnoun: study 1\n", "3:7: found “study 1”; expected what one row is called, at most 40 letters, such as study")]
    [InlineData("name: Studies\n", "name: Studies\nplural: studies\n", "found plural without noun; expected noun: study and plural: studies")]
    [InlineData("field: area, name: Area, kind: text", "field: area, name: Area, kind: txt", "5:37: found “txt”; expected one of text, number, date, choice, indicator, perhaps “text”")]
    [InlineData("field: area", "field: to", "5:13: found “to”; expected a field other than row, from, to, double-of, unit, register")]
    [InlineData("field: area", "field: study", "1:1: found field “study” twice; expected each field once")]
    [InlineData(", name: Area", "", "5:5: found no “name”; expected name: what tables call the field")]
    [InlineData("{choice: in-set-up", "{choice: open", "found choice “open” twice; expected each choice once")]
    [InlineData("word: In set-up", "word: open", "found the word “Open” for open and in-set-up; expected a word of its own for each choice")]
    [InlineData("word: In set-up", "word: In set-up, icon: arrow-upp", "found “arrow-upp”; expected one of the icons ")]
    [InlineData("choices: [{choice: open, word: Open}, {choice: in-set-up, word: In set-up}]", "choices: []", "8:5: found no choices; expected choices: such as - {choice: open, word: Open}")]
    [InlineData(", choices: [{choice: open, word: Open}, {choice: in-set-up, word: In set-up}]", "", "8:5: found no choices; expected choices: such as - {choice: open, word: Open}")]
    [InlineData("kind: choice", "kind: text", "found choices of a field of kind text; expected kind: choice, or no choices")]
    [InlineData("kind: indicator, indicator: recruited}", "kind: indicator}", "found no “indicator”; expected indicator: ")]
    [InlineData("indicator: recruited}", "indicator: recruit}", "found “recruit”; expected an indicator of indicators.csv, perhaps “recruited”")]
    [InlineData("indicator: recruited-year}", "indicator: recruited}", "found the indicator recruited in the fields recruited and recruited-year; expected each indicator in one field")]
    [InlineData("same: [study, area]", "same: [study, areas]", "found “areas” under “same”; expected a field that is no figure: study, area, size, opened, state, perhaps “area”")]
    [InlineData("same: [study, area]", "same: [recruited]", "found “recruited” under “same”; expected a field that is no figure")]
    public void Definition_IsRefusedWithItsPlace(string was, string now, string expected)
    {
        _folder.Write("registers/studies.yaml", Definition.Replace(was, now, StringComparison.Ordinal));
        Assert.Contains(Problems(), problem => problem.StartsWith("registers/studies.yaml:", StringComparison.Ordinal) && problem.Contains(expected, StringComparison.Ordinal));
    }

    // What is counted is a figure of units: a row would have one of its own beside it.
    [Theory]
    [InlineData("forms/f.yaml", "form: f\nname: F\nfrequency: month\nfrom: 2020-01\nasked: {kind: team}\ndue: 5 working days after\nfields:\n  - {field: q, ask: Was it so?, answers: {no: 0, yes: 1}}\ncounts: {responses: recruited}\n", "the returns of the form f")]
    [InlineData("collections/c.yaml", "collection: c\nname: C\nfrom: 2020-01\ncounts:\n  - indicator: recruited\n    count: received\n", "the line list c")]
    public void Figure_ThatIsCounted_IsRefused(string file, string text, string by)
    {
        _folder.Write(file, text);
        Assert.Equal([$"registers/studies.yaml:1:1: found the indicator recruited in the field recruited of the register studies, which is counted from {by}; expected an indicator that is reported, not counted: its figure is that of a unit, and no row has one"], Problems());
    }

    [Theory]
    [InlineData("The study,,,Balance,,,,,,", "1: found “The study”; expected a row’s code")]
    [InlineData("new,,,Balance,,,,,,", "1: found “new”; expected a row’s code other than “new”")]
    [InlineData(",,,Balance,,,,,,", "1: found nothing; expected a row’s code")]
    [InlineData("balance,,,Balance,,,,,,", "1: found the row balance a second time; expected each row of the register studies once; it stands in registers/studies/rows.csv:2")]
    [InlineData("taken,,,Balance,,,,,,", "1: found “taken”, whose figures would be those of the unit studies.taken of units.csv; expected another code for the row, or for the unit")]
    [InlineData("a123456789012345678901234567890123456789012345678901234567890,,,Balance,,,,,,", "expected a code of at most 56 characters: studies.CODE may have 64")]
    [InlineData("b,2020,,Balance,,,,,,", "2: found “2020”; expected a date")]
    [InlineData("b,2020-02-01,2020-01-31,Balance,,,,,,", "3: found “2020-01-31”; expected a day from 2020-02-01 on, or nothing")]
    [InlineData("b,,,,Children,,,,,", "4: found nothing; expected Study: every row of the register studies has it")]
    [InlineData("b,,,Balance,,many,,,,", "6: found “many”; expected a number")]
    [InlineData("b,,,Balance,,,5/1/2020,,,", "7: found “5/1/2020”; expected a date such as 2023-04-01")]
    [InlineData("b,,,Balance,,,,opens,,", "8: found “opens”; expected one of open, in-set-up, perhaps “open”")]
    [InlineData("b,,,Balance,,,,In set-up,,", "8: found “In set-up”; expected one of open, in-set-up; “In set-up” is the word of in-set-up")]
    [InlineData("b,,,Balance,,,,,two,", "9: found “two”; expected")]
    public void Row_IsRefusedWithItsCell(string row, string expected)
    {
        _folder.Write("registers/studies/rows.csv", Header + "balance,2020-01-01,,Balance,Children,12,2020-01-05,open,2,2\n" + row + "\n");
        Assert.Contains(Problems(), problem => problem.StartsWith("registers/studies/rows.csv:3:", StringComparison.Ordinal) && problem.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("recruited", "found column “recruited”; expected recruited and ")]
    [InlineData("recruited 2019/20", "found column “recruited 2019/20”; expected recruited and ")]
    [InlineData("recruits 2020-03", "found column “recruits 2020-03”; expected one of row, from, to, study, ")]
    [InlineData("2020-03", "a figure has a column for each period, such as “recruited 2020-03”")]
    public void Heading_ThatIsNoFigure_IsRefused(string heading, string expected)
    {
        _folder.Write("registers/studies/rows.csv", $"row,study,{heading}\nbalance,Balance,2\n");
        Assert.Contains(expected, Assert.Single(Problems(), static problem => problem.StartsWith("registers/studies/rows.csv:1:3:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    // Headings of the file that are themselves wrong, or are figures, are not offered as the right ones.
    [Fact]
    public void UnknownHeading_IsToldTheColumnsOfTheRegister_NotThoseOfTheFile()
    {
        _folder.Write("registers/studies/rows.csv", "row,study,recruited 2020-03,recruited nonsense,zzzzzz\nbalance,Balance,2,3,4\n");
        Assert.Equal(
            "registers/studies/rows.csv:1:5: found column “zzzzzz”; expected one of row, from, to, study, area, size, opened, state; a figure has a column for each period, such as “recruited 2020-03”",
            Assert.Single(Problems(), static problem => problem.Contains("zzzzzz", StringComparison.Ordinal)));
    }

    [Fact]
    public void Folder_OfNoRegister_IsRefusedWithTheNearest()
    {
        _folder.Write("registers/studie/rows.csv", "row,study\na,A\n");
        _folder.Write("registers/studies/notes.txt", "no");
        _folder.Write("registers/flat.csv", "row\na\n");
        Assert.Equal(
            [
                "registers/flat.csv: found “flat.csv”; expected only files named *.yaml",
                "registers/studie/rows.csv: found rows of a register “studie”; expected a folder named after one of the registers studies, perhaps “studies”, or its definition, registers/studie.yaml",
                "registers/studies/notes.txt: found “notes.txt”; expected only files named *.csv",
            ],
            Problems());
    }

    [Fact]
    public void FigureThatStandsTwice_NamesBothPlaces()
    {
        _folder.Write("observations/a.csv", "indicator,unit,period,value\nrecruited,studies.balance,2020-03,3\n");
        Assert.Equal(["observations/a.csv:2:1: found recruited in studies.balance for 2020-03 a second time; expected each figure once; it stands in registers/studies/rows.csv:2:9"], Problems());
    }

    [Fact]
    public void Files_GiveRowsFiguresAndUnits()
    {
        _folder.Write("registers/studies/more.csv", "study,row,to,recruited 2020-02\nClosed study,closed,2020-02-10,[x]\n");
        var workspace = ReadWorkspace.Run(_folder.Path).Workspace!;
        var rows = workspace.Values.Of<RegisterRow>();
        Assert.Equal(["closed", "balance"], rows.Select(static row => row.Code.ToString()));
        Assert.Equal(["area=Children", "opened=2020-01-05", "size=12", "state=open", "study=Balance"], rows[1].Values.Select(static pair => $"{pair.Key}={pair.Value}"));
        Assert.Equal(
            ["recruited studies.closed 2020-02 N/A", "recruited studies.balance 2020-03 2", "recruited-year studies.balance 2019/20 2"],
            workspace.Observations.Select(static one => $"{one.Indicator} {one.Unit} {one.Period} {(one.Amount is null ? "N/A" : one.Value.Text)}"));
        var units = workspace.ToPicture().Units;
        Assert.Equal(["small", "studies.taken"], units.All.Select(static unit => unit.Code.ToString()));
        Assert.Equal(("Closed study", UnitKind.Row, "small", new DateOnly(2020, 3, 31)), units.Find(UnitCode.Parse("studies.closed").Value) is { } closed ? (closed.Name, closed.Kind, $"{closed.Parent}", closed.To!.Value) : default);
    }

    [Fact]
    public void UnitsFile_CannotHaveARow()
    {
        _folder.Write("units.csv", "unit,name,kind,parent\nsmall,Sample Community Health Trust,organisation,\nx,X,row,small\n");
        Assert.Contains("units.csv:3:3: found “row”; expected one of organisation, directorate, service, team, place", Problems());
    }

    [Fact]
    public void OneFigure_NeedsNoNameInItsHeading()
    {
        _folder.Write("registers/studies.yaml", Definition.Replace("  - {field: recruited-year, name: Recruited in the year, kind: indicator, indicator: recruited-year}\n", "", StringComparison.Ordinal));
        _folder.Write("registers/studies/rows.csv", "row,study,2020-02,recruited 2020-03\nbalance,Balance,4,5\n");
        var workspace = ReadWorkspace.Run(_folder.Path).Workspace!;
        Assert.Equal(["2020-02 4", "2020-03 5"], workspace.Observations.Select(static one => $"{one.Period} {one.Value.Text}"));
        Assert.False(workspace.Values.Of<RegisterDefinition>()[0].Fields[^1].IsRequired);
    }

    private IReadOnlyList<string> Problems() => [.. ReadWorkspace.Run(_folder.Path).Problems.Select(static problem => problem.ToString())];
}
