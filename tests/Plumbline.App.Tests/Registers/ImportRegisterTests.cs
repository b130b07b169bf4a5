using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing;
using Plumbline.App.Ledger;
using Plumbline.App.Registers;
using Plumbline.App.Tests.Importing;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Readings;

namespace Plumbline.App.Tests.Registers;

/// <summary>Rows and their figures come in from other people's tables by a recipe, and from a table with the register's own columns without one.</summary>
public sealed class ImportRegisterTests : IAsyncLifetime
{
    private const string Small = "small";

    private const string Theirs = "Name of study,Area (new),Opened,Status,Recruited Feb-Mar 2020,Remarks\n\"Balance, and gait\",Children,5 January 2020,Open,12,none\nTeeth,Dental,,in set up,N/A,\n";

    private ImportStore _store = null!;

    private ILedger Ledger => _store.Ledger;

    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(null, static folder =>
    {
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nrecruited,Recruited,month,count,higher,sum\nrecruited-year,In the year,financial-year,count,higher,sum\n");
        folder.Write("targets.csv", "indicator,target\nrecruited,at least 50\n");
        folder.Write("registers/studies.yaml", """
            register: studies
            name: Studies
            fields:
              - {field: study, name: Study, kind: text, required: yes}
              - {field: area, name: Area, kind: text}
              - {field: opened, name: Opened on, kind: date}
              - {field: state, name: State, kind: choice, choices: [{choice: open, word: Open}, {choice: in-set-up, word: In set up}]}
              - {field: recruited, name: Recruited, kind: indicator, indicator: recruited}
              - {field: recruited-year, name: In the year, kind: indicator, indicator: recruited-year}
            same: [study, area]
            """);
        folder.Write("registers/studies/rows.csv", "row,study,area\nt1,Teeth,dental\n");
        folder.Write("recipes/studies.yaml", """
            recipe: studies
            into: register studies
            columns:
              Name of study: study
              Area (new): area
              Opened: opened
              Status: state
              Recruited Feb-Mar 2020: recruited 2020-03
              Remarks: ignore
            """);
    });

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Recipe_ReadsRowsAndFigures_AndFindsTheRowThatIsThere()
    {
        using var preview = await PreviewAsync(Theirs);
        Assert.Empty(preview.Refused);
        Assert.Equal((2, 0, 0), (preview.Counts.New, preview.Counts.Changed, preview.Counts.Same));
        await CommitImport.RunAsync(Ledger, preview, Actor.OwnMachine("tester"));
        var reading = await ReadAsync();
        Assert.Equal(
            ["balance-and-gait-children: Balance, and gait; Children; 2020-01-05; open; 12", "t1: Teeth; Dental; ; in-set-up; N/A"],
            reading.Lines.Select(static line => $"{line.Row.Code}: {line.Row.Values["study"]}; {line.Row.Values["area"]}; {line.Row.Values.GetValueOrDefault("opened")}; {line.Row.Values["state"]}; {line.Figures[0]!.Value.Text}"));

        // The same again is nothing new; a figure that has changed is told.
        using var again = await PreviewAsync(Theirs);
        Assert.Equal((0, 0, 2), (again.Counts.New, again.Counts.Changed, again.Counts.Same));
        using var changed = await PreviewAsync(Theirs.Replace(",12,", ",13,", StringComparison.Ordinal).Replace("in set up", "Open", StringComparison.Ordinal));
        Assert.Equal((0, 1, 1), (changed.Counts.New, changed.Counts.Changed, changed.Counts.Same));
    }

    [Fact]
    public async Task TableOfTheRegistersOwnColumns_NeedsNoRecipe()
    {
        using var preview = await PreviewAsync("row,study,state,recruited 2020-03,recruited-year 2019/20\nnew-one,New one,open,3,30\n");
        Assert.Empty(preview.Refused);
        await CommitImport.RunAsync(Ledger, preview, Actor.OwnMachine("tester"));
        Assert.Equal(["3", "30"], (await ReadAsync()).Lines[0].Figures.Select(static figure => figure!.Value.Text));
    }

    [Theory]
    [InlineData("Name of study,Area (new),Opened,Status,Recruited Feb-Mar 2020,Remarks\nTeeth,Dental,soon,Open,1,\n", "studies.csv:2:3: found “soon”; expected a date such as 2023-04-01")]
    [InlineData("Name of study,Area (new),Opened,Status,Recruited Feb-Mar 2020,Remarks\nTeeth,Dental,,Opens,1,\n", "studies.csv:2:4: found “Opens”; expected one of open, in-set-up, perhaps “open”")]
    [InlineData("Name of study,Area (new),Opened,Status,Recruited Feb-Mar 2020,Remarks\nTeeth,Dental,,Open,many,\n", "studies.csv:2:5: found “many”; expected ")]
    [InlineData("Name of study,Area (new),Opened,Status,Recruited Feb-Mar 2020,Remarks\n,Dental,,Open,1,\n", "studies.csv:2:1: found nothing; expected Study: every row of the register studies has it")]
    [InlineData("row,study\nThe/one,New\n", "studies.csv:2:1: found “the/one”; expected a row’s code")]
    public async Task WrongCell_IsRefusedWithItsPlace(string text, string expected)
    {
        using var preview = await PreviewAsync(text);
        Assert.Contains(preview.Refused, problem => problem.ToString().StartsWith(expected, StringComparison.Ordinal));
    }

    private Task<ImportPreview> PreviewAsync(string text) => _store.PreviewAsync("studies.csv", text);

    private async Task<RegisterReading> ReadAsync()
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, Small);
        return await ReadRegisterRows.RunAsync(Ledger, definitions, FindRegister.Run(definitions, "studies").Value, Period.Month(2020, 3));
    }
}
