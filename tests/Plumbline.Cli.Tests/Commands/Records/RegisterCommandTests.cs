using System.Text.Json;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>The rows of a register at the command: for machines by codes, for people by names with the totals below.</summary>
public sealed class RegisterCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        _folder.Write("w/plumbline.yaml", "organisation:\n  code: small\n  name: Sample Community Health Trust\n");
        _folder.Write("w/units.csv", "unit,name,kind\nsmall,Sample Community Health Trust,organisation\n");
        _folder.Write("w/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nrecruited,Recruited,month,count,higher,sum\n");
        _folder.Write("w/registers/studies.yaml", """
            register: studies
            name: Studies
            fields:
              - {field: study, name: Study, kind: text}
              - {field: state, name: State, kind: choice, choices: [{choice: open, word: Open to all}, {choice: done, word: Done}]}
              - {field: recruited, name: Recruited, kind: indicator, indicator: recruited}
            same: [study]
            """);
        _folder.Write("w/registers/studies/rows.csv", "row,from,study,state,recruited 2020-03\na,2020-01-01,\"=1+1, and gait\",open,5\nb,,Teeth,done,57\nc,,teeth,open,57\n");
        _folder.Write("w/observations/a.csv", "indicator,unit,period,value\nrecruited,small,2020-03,60\n");
        Assert.Equal(0, (await CommandRun.InAsync(_folder.Path, "load", "w")).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("register", "register,name,unit,period,rows,doubles,figures,note\nstudies,Studies,,2020-03,3,1,1,\n")]
    [InlineData("register studies", "row,from,to,study,state,recruited 2020-03,double_of\na,2020-01-01,,\"'=1+1, and gait\",open,5,\nb,,,Teeth,done,57,\nc,,,teeth,open,57,b\n")]
    [InlineData("register studies --order=-recruited;-study --period 2020-02", "row,from,to,study,state,recruited 2020-02,double_of\nb,,,Teeth,done,,\nc,,,teeth,open,,b\na,2020-01-01,,\"'=1+1, and gait\",open,,\n")]
    [InlineData("register studies --period 2019-12 --where row=x", null)]
    [InlineData("register studies --totals", "field,name,indicator,period,total,stated,counted,missing\nrecruited,Recruited,recruited,2020-03,62,60,2,0\n")]
    [InlineData("register studies --totals --period 2020-04", "field,name,indicator,period,total,stated,counted,missing\nrecruited,Recruited,recruited,2020-04,,,,\n")]
    [InlineData("register studies --totals --period 2019-Q4", "field,name,indicator,period,total,stated,counted,missing\nrecruited,Recruited,recruited,2019-Q4,62,,2,0\n")]
    public async Task Rows_AreWrittenForMachines(string arguments, string? expected)
    {
        var result = await CommandRun.InAsync(_folder.Path, arguments.Split(' '));
        if (expected is null) Assert.Contains("--where: found “row=x”; expected conditions such as state = open", result.Errors, StringComparison.Ordinal);
        else Assert.StartsWith(expected, result.Output.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HasNumbersAsNumbers_AndNullWhereThereIsNone()
    {
        using var rows = JsonDocument.Parse((await CommandRun.InAsync(_folder.Path, "register", "studies", "--json")).Output);
        Assert.Equal([5, 57, 57], rows.RootElement.EnumerateArray().Select(static row => Recruited(row).GetDecimal()));
        using var totals = JsonDocument.Parse((await CommandRun.InAsync(_folder.Path, "register", "studies", "--totals", "--json")).Output);
        Assert.Equal((62m, 60m), (totals.RootElement[0].GetProperty("total").GetDecimal(), totals.RootElement[0].GetProperty("stated").GetDecimal()));
        using var none = JsonDocument.Parse((await CommandRun.InAsync(_folder.Path, "register", "studies", "--period", "2020-02", "--json")).Output);
        Assert.All(none.RootElement.EnumerateArray(), static row => Assert.Equal(JsonValueKind.Null, Recruited(row).ValueKind));
    }

    private static JsonElement Recruited(JsonElement row) => row.EnumerateObject().Single(static one => one.Name.StartsWith("recruited", StringComparison.Ordinal)).Value;

    [Fact]
    public async Task Load_CountsRowsApartFromDefinitions()
    {
        _folder.Write("w/registers/studies/more.csv", "row,study\nd,Knees\n");
        Assert.Contains(": 0 definitions, 1 row of a register and 0 figures.", (await CommandRun.InAsync(_folder.Path, "load", "w")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_LeavesTheRowsAndTheirTotal()
    {
        var rows = await CommandRun.InAsync(_folder.Path, "register", "studies", "--where", "state = open to all");
        Assert.Equal(["a", "c"], rows.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static row => row.Split(',')[0]));
        Assert.Contains("\nrecruited,Recruited,recruited,2020-03,62,,2,0", (await CommandRun.InAsync(_folder.Path, "register", "studies", "--where", "state = open", "--totals")).Output.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_ReadNamesWords_AndTheTotalsBelow()
    {
        var result = await CommandRun.ReadingAsync(_folder.Path, 120, "register", "studies");
        foreach (var part in new[] { "Open to all", "Recruited, Mar 2020", "as b, not counted", "Recruited, March 2020: total 62; given for the unit: 60" }) Assert.Contains(part, result.Output, StringComparison.Ordinal);
    }

    // A list of rows is a file of rows: imported again, it changes nothing.
    [Theory]
    [InlineData("2020-03", "3 the same")]
    [InlineData("2020-02", "0 the same")]
    public async Task Rows_AreImportedAgain_AndNothingChanges(string period, string figures)
    {
        _folder.Write("rows.csv", (await CommandRun.InAsync(_folder.Path, "register", "studies", "--period", period)).Output);
        var again = await CommandRun.InAsync(_folder.Path, "import", "rows.csv");
        Assert.Contains($"0 new, 0 changed, {figures}", again.Errors, StringComparison.Ordinal);
        Assert.Contains("register-row: 0 new, 0 changed, 3 the same.", again.Errors, StringComparison.Ordinal);
        Assert.Equal(0, again.ExitCode);
    }

    // A program finds a figure under one key in every month.
    [Theory]
    [InlineData("2020-03", "\"recruited\":5")]
    [InlineData("2020-02", "\"recruited\":null")]
    public async Task Json_HasTheFieldAlone(string period, string expected)
    {
        var json = (await CommandRun.InAsync(_folder.Path, "register", "studies", "--period", period, "--json")).Output;
        Assert.Contains(expected, json.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("recruited 2020", json, StringComparison.Ordinal);
    }

    // Two registers with the same fields: the command asks which is meant.
    [Fact]
    public async Task RowsOfSeveralRegisters_AreAskedOf()
    {
        _folder.Write("w/registers/trials.yaml", "register: trials\nname: Trials\nfields:\n  - {field: study, name: Study, kind: text}\n  - {field: state, name: State, kind: choice, choices: [{choice: open, word: Open}, {choice: done, word: Done}]}\n  - {field: recruited, name: Recruited, kind: indicator, indicator: recruited}\n");
        Assert.Equal(0, (await CommandRun.InAsync(_folder.Path, "load", "w")).ExitCode);
        _folder.Write("rows.csv", "row,study,state,recruited\nd,Sleep,open,4\n");
        var asked = await CommandRun.InAsync(_folder.Path, "import", "rows.csv", "--period", "2020-04");
        Assert.Contains("rows.csv:1:0: found headings that are columns of the registers studies and trials; expected the one whose rows these are: --register studies or --register trials, or a recipe with “into: register studies”", asked.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.InAsync(_folder.Path, "import", "rows.csv", "--period", "2020-04", "--register", "trials")).ExitCode);
        Assert.Contains("d,,,Sleep,open,4,", (await CommandRun.InAsync(_folder.Path, "register", "trials", "--period", "2020-04")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NAME: found “study”; expected one of the registers studies", "register", "study")]
    [InlineData("--where: found without NAME; expected the register whose rows are meant", "register", "--where", "state = open")]
    [InlineData("--where: found “opens”; expected a choice of state: open, done, perhaps “open”", "register", "studies", "--where", "state = opens")]
    [InlineData("--order: found “stdy”; expected a field of the register studies: study, state, recruited, row, from, to, perhaps “study”", "register", "studies", "--order", "stdy")]
    [InlineData("--period: found “March”; expected", "register", "studies", "--period", "March")]
    [InlineData("--where: found “study = Teeth or state = open”; expected one value after study =: “state =” begins another condition", "register", "studies", "--where", "study = Teeth or state = open")]
    public async Task WrongWord_IsRefused(string expected, params string[] arguments)
    {
        var result = await CommandRun.InAsync(_folder.Path, arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Errors, StringComparison.Ordinal);
    }
}
