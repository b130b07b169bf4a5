using Plumbline.App.Importing.Options;

namespace Plumbline.App.Tests.Importing;

public sealed class PastedGridTests
{
    [Fact]
    public async Task ColumnsByRunsOfSpaces_KeepTheirBlanks()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("paste.txt", """
            Quality dashboard

            Indicator              Target      Apr-23    May-23    Jun-23
            Incidents              No target      173       156       192
            Sickness absence       4.5%                              5.6%
            Surplus or deficit     No target   (£61k)   £1,204k

            """);
        Assert.Equal(
            ["incidents|2023-04|173", "incidents|2023-05|156", "incidents|2023-06|192", "sickness|2023-06|5.6%", "surplus|2023-04|(£61k)", "surplus|2023-05|£1,204k"],
            (await store.FiguresAsync()).Select(figure => string.Join('|', figure.Split('|')[0], figure.Split('|')[2], figure.Split('|')[3])));
    }

    [Fact]
    public async Task SingleSpaces_AreCountedFromTheRight_AndTooFewFiguresAreRefused()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("paste.txt", """
            Apr-23 May-23 Jun-23
            Standard/Indicator Description
            2023-24
            target
            People
            Sickness absence 4.5% 4/5 (80%) N/A 5.60%
            Incidents No target 0 0 No data collection
            Surplus or deficit No target (£61k) £2k

            """);
        Assert.Equal(["0", "0", "No data collection", "4/5 (80%)", "N/A", "5.60%"], preview.New.Select(figure => figure.Value));
        Assert.Equal("paste.txt:8:1: found 2 figures below 3 periods: it is unclear which are blank; expected columns that line up below the periods, or a tab between them", Assert.Single(preview.Refused).ToString());
    }

    [Fact]
    public async Task ALabelOfSeveralLines_BelongsToTheFiguresBelow()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("paste.txt", """
            Apr-23 May-23 Jun-23
            2023-24 target

            Sickness
            absence

            4.5%
            4.0% 4.1% 4.2%

            Surplus or
            deficit
            No target £1k £2k £3k

            """);
        Assert.Equal(["sickness 4.0%", "sickness 4.1%", "sickness 4.2%", "surplus £1k", "surplus £2k", "surplus £3k"], (await store.FiguresAsync()).Select(figure => $"{figure.Split('|')[0]} {figure.Split('|')[3]}"));
    }

    [Fact]
    public async Task FiguresThatTouch_AreSplit_IfTheLineIsThenFull()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("paste.txt", """
            Indicator              Target      Apr-23    May-23    Jun-23
            Sickness absence             4.5% N/A       5.5%      5.6%

            """);
        Assert.Equal(["N/A", "5.5%", "5.6%"], (await store.FiguresAsync()).Select(figure => figure.Split('|')[3]));
    }

    [Fact]
    public async Task FiguresBetweenTwoColumns_AreRefused()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("paste.txt", "Indicator            Apr-23      May-23      Jun-23\nIncidents                    12            13\n");
        Assert.NotEmpty(preview.Refused);
        Assert.All(preview.Refused, problem => Assert.Contains("line up", problem.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ImportOptionsNone_DecidesNothing()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("paste.txt", "Indicator   Apr-23   May-23\nIncidents        1        2\n", ImportOptions.None);
        Assert.True(preview.IsAcceptable);
        Assert.Equal("paste.txt: wide: 2 periods from Apr-23 to May-23", $"{preview.Tables[0].Name}: {preview.Tables[0].Layout}");
    }
}
