using Plumbline.App.Checking;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Rules;
using Plumbline.Core.Checks.Standing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ratings;

namespace Plumbline.App.Tests.Checking;

public class CheckTitleTests
{
    public static TheoryData<string> Standing { get; } = [.. StandingChecks.All.Select(static check => check.Code)];

    [Theory]
    [MemberData(nameof(Standing))]
    public void AStandingCheck_HasATitleInWords(string code) => Assert.Contains(' ', CheckTitle.Of(code, []));

    [Theory]
    [InlineData("Every incident has one level of harm", "Every incident has one level of harm")]
    [InlineData(null, "Incidents by harm")]
    [InlineData("", "Incidents by harm")]
    [InlineData("A note that is as long as a paragraph says much about the figures and their history, and is no heading", "Incidents by harm")]
    public void AnOwnCheck_IsCalledByItsNote_OrByTheWordsOfItsCode(string? note, string title)
    {
        var rule = new StatedRating(IndicatorCode.Parse("incidents").Value, RatingStatus.Red);
        Assert.Equal(title, CheckTitle.Of("incidents-by-harm", [new CheckDefinition("incidents-by-harm", Severity.Error, rule, Tolerance: null, From: null, To: null, note)]));
    }
}
