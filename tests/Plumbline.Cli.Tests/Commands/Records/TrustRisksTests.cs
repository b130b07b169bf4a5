using System.Globalization;
using System.Text.Json;
using Plumbline.App.Tests.AsPrinted;
using Plumbline.Cli.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>The register of the sample trust is that of a printed paper, whose facts were read by hand: tests/Plumbline.App.Tests/AsPrinted/truth.</summary>
public sealed class TrustRisksTests
{
    private static readonly StoppedClock Meeting = new(new DateTimeOffset(2020, 5, 20, 9, 0, 0, TimeSpan.Zero));

    // A field of the verb, and that of the facts.
    private static readonly (string Verb, string Fact)[] Fields =
    [
        ("kind", "kind"),
        ("title", "title_own_words"),
        ("owner", "owner_role"),
        ("handler", "handler_role"),
        ("objectives", "objectives_on_sheet"),
        ("likelihood", "current_likelihood"),
        ("consequence", "current_consequence"),
        ("score", "current_score"),
        ("level", "level_printed"),
        ("initial", "initial_score"),
        ("target", "target_score"),
        ("recorded", "recorded"),
        ("due", "anticipated_completion"),
        ("last_review", "last_review"),
    ];

    [Fact]
    public async Task EachField_IsThatOfTheSheet()
    {
        var truth = PrintedTable.Read("truth", "risks.csv").OrderBy(static row => row["risk"], StringComparer.Ordinal).ToList();
        var risks = await RisksAsync();
        Assert.Equal(10, truth.Count);
        Assert.Equal(truth.Select(static row => row["risk"]), risks.Select(static risk => Text(risk.GetProperty("risk"))));
        Assert.All(Fields, field => Assert.Equal(truth.Select(row => $"{row["risk"]} {row[field.Fact]}"), risks.Select(risk => $"{Text(risk.GetProperty("risk"))} {Text(risk.GetProperty(field.Verb))}")));
        Assert.All(risks, static risk => Assert.Equal("open", Text(risk.GetProperty("state"))));
    }

    // Risk 3194 stands on the page of objective 1 too, and its sheet names objective 2 alone.
    [Fact]
    public async Task RatingsOnThePagesOfObjectives_ComeFromTheSheets_ExceptOne()
    {
        var printed = PrintedTable.Read("truth", "objective-risks.csv").Select(static row => $"{row["objective"]} {row["risk"]} {row["kind"]} {row["rating_printed"]}").ToList();
        var sheets = (await RisksAsync()).SelectMany(static risk => risk.GetProperty("objectives").EnumerateArray().Select(objective => $"{Text(objective)} {Text(risk.GetProperty("risk"))} {Text(risk.GetProperty("kind"))} {Text(risk.GetProperty("score"))}")).ToList();
        Assert.Equal((21, 20), (printed.Count, sheets.Count));
        Assert.Equal(["1 3194 strategic 12"], printed.Except(sheets, StringComparer.Ordinal));
        Assert.Empty(sheets.Except(printed, StringComparer.Ordinal));
    }

    // Whenever the paper of March 2020 is checked, its risks say the same of themselves, and nothing has become late.
    [Theory]
    [InlineData("2020-05-20")]
    [InlineData("2031-01-01")]
    public async Task CheckOfThePaper_FindsOfRecordsWhatTheySayThemselves(string day)
    {
        using var folder = await LoadedTrust.FolderAsync();
        var clock = new StoppedClock(new DateTimeOffset(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeSpan.Zero));
        var found = await CommandRun.AtAsync(clock, folder.Path, "check", "--period", "2020-03", "--json");
        Assert.Equal(1, found.ExitCode);
        Assert.Equal(
            [
                "risk-above-initial risk/3163",
                "risk-above-initial risk/3166",
                "risk-above-initial risk/3179",
                "risk-lower-forum risk/3192",
                "risk-never-reviewed risk/3156",
                "risk-never-reviewed risk/3167",
                "risk-target-above-initial risk/3166",
                "risk-target-reached risk/3164",
                "risk-target-reached risk/3165",
                "risk-target-reached risk/3166",
            ],
            JsonDocument.Parse(found.Output).RootElement.EnumerateArray().Where(static one => one.GetProperty("indicator").ValueKind == JsonValueKind.Null && Text(one.GetProperty("about")).StartsWith("risk/", StringComparison.Ordinal))
                .Select(static one => $"{Text(one.GetProperty("code"))} {Text(one.GetProperty("about"))}").Order(StringComparer.Ordinal));
    }

    private static async Task<List<JsonElement>> RisksAsync()
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.AtAsync(Meeting, folder.Path, "risks", "--json");
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        return [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray()];
    }

    // The facts have plain apostrophes.
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(Text)),
        JsonValueKind.Null => "",
        _ => value.ToString().Replace('’', '\''),
    };
}
