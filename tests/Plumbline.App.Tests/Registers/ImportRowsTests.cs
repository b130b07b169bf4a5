using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing;
using Plumbline.App.Ledger;
using Plumbline.App.Registers;
using Plumbline.App.Registers.Rows;
using Plumbline.App.Tests.Importing;

namespace Plumbline.App.Tests.Registers;

/// <summary>What a table says of a row is written, and what it does not say stays; its figures go to the row that is there.</summary>
public sealed class ImportRowsTests : IAsyncLifetime
{
    private const string Small = "small";

    private ImportStore _store = null!;

    private ILedger Ledger => _store.Ledger;

    // Beta left in April and stands again from May on.
    public async ValueTask InitializeAsync() => _store = await ImportStore.SmallAtAsync(null, static folder =>
    {
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nn,Number,month,count,higher,sum\n");
        folder.Write("targets.csv", "indicator,target\nn,at least 50\n");
        folder.Write("registers/r.yaml", "register: r\nname: Things\nfields:\n  - {field: title, name: Title, kind: text, required: yes}\n  - {field: num, name: Num, kind: number}\n  - {field: day, name: Day, kind: date}\n  - {field: ch, name: Choice, kind: choice, choices: [{choice: good, word: Good}, {choice: bad, word: Bad}]}\n  - {field: n, name: Number, kind: indicator, indicator: n}\nsame: [title, num]\n");
        folder.Write("registers/r/rows.csv", "row,from,to,title,num,day,ch,n 2024-03\na,2024-01-05,,Alpha,\"1,000\",2024-01-05,good,1\nb,,2024-04-30,Beta,£2.50,2024-02-29,bad,3\nb2,2024-05-01,,Beta,2.5,,good,\n");
        folder.Write("recipes/things.yaml", "recipe: things\ninto: register r\ncolumns: {Title: title, Num: num, n 2024-04: n 2024-04, n 2024-06: n 2024-06}\n");
    });

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData("Title,Num,n 2024-04,n 2024-06\nalpha,1000,,7\n", "a 2024-01-05.. day=2024-01-05 ch=good num=1,000 title=alpha | n 7 in a 2024-06")]
    [InlineData("Title,Num,n 2024-04,n 2024-06\nAlpha,1000,,7\n", "| n 7 in a 2024-06")]
    [InlineData("Title,Num,n 2024-04,n 2024-06\nBeta,2.5,4,11\n", "| n 11 in b2 2024-06, n 4 in b 2024-04")]
    [InlineData("row,num\na,1000\nb,2.50\n", "|")]
    [InlineData("row,num,n 2024-06\nb2,3,\n", "b2 2024-05-01.. ch=good num=3 title=Beta |")]
    [InlineData("row,day,ch,to\na,,,\n", "a 2024-01-05.. num=1,000 title=Alpha |")]
    [InlineData("row,to\na,2024-06-30\n", "a 2024-01-05..2024-06-30 day=2024-01-05 ch=good num=1,000 title=Alpha |")]
    [InlineData("row,title\nnew-one,Gamma\n", "new-one .. title=Gamma |")]
    public async Task Table_ChangesWhatItSays_AndNothingElse(string text, string expected)
    {
        var before = await RowsAsync();
        using var preview = await _store.PreviewAsync("rows.csv", text);
        Assert.Empty(preview.Refused);
        await CommitImport.RunAsync(Ledger, preview, Actor.OwnMachine("tester"));
        var rows = (await RowsAsync()).Except(before);
        Assert.Equal(text.StartsWith("row,", StringComparison.Ordinal) ? "register r" : "register r by the recipe things", Assert.Single(preview.Tables).Layout);
        Assert.Equal(expected, $"{string.Join(", ", rows)} | {string.Join(", ", preview.New.Select(static one => $"{one.Indicator} {one.Value} in {one.Unit[2..]} {one.Period}").Order(StringComparer.Ordinal))}".Trim());
    }

    [Theory]
    [InlineData("row,to\na,2024-01-01\n", "rows.csv:2:2: found “2024-01-01”; expected a day from 2024-01-05 on, or nothing")]
    [InlineData("row,from\nb,2024-06-01\n", "rows.csv:2:2: found “2024-06-01”; expected a day up to 2024-04-30, the row’s last, or nothing")]
    [InlineData("row,n 2024-06\nc,3\n", "rows.csv:2:0: found nothing; expected Title: every row of the register r has it, and c is a new one")]
    [InlineData("Title,Num,n 2024-04,n 2024-06\nBeta,,4,11\n", "rows.csv:2:0: found nothing; expected what it says under title and num, by which a row without a code is known, or its code")]
    [InlineData("row,title,n 2024-Q1\na,Alpha,3\n", "rows.csv:1:3: found column “n 2024-Q1”; expected n and ")]
    [InlineData("row,title,n\na,Alpha,3\n", "rows.csv:1:3: found column “n”; expected n and ")]
    public async Task WrongCell_IsRefusedWithItsPlace(string text, string expected)
    {
        using var preview = await _store.PreviewAsync("rows.csv", text);
        Assert.StartsWith(expected, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FigureOfAMonthInWhichNoSuchRowIsThere_IsToldOf()
    {
        using var preview = await _store.PreviewAsync("rows.csv", "row,n 2024-06\nb,3\n");
        Assert.Empty(preview.Refused);
        Assert.Contains(preview.Remarks, static remark => remark.NeedsAttention && remark.Text == "3 for 2024-06, in which the row b is not in the register r: no total counts it");
    }

    private async Task<List<string>> RowsAsync()
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, Small);
        var rows = await ReadAllRows.RunAsync(Ledger, definitions, FindRegister.All(definitions).Single());
        return [.. rows.All.Select(static row => $"{row.Code} {row.From:yyyy-MM-dd}..{row.To:yyyy-MM-dd} {string.Join(' ', row.Values.OrderBy(static pair => "day ch num title".IndexOf(pair.Key, StringComparison.Ordinal)).Select(static pair => $"{pair.Key}={pair.Value}"))}")];
    }
}
