using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Tests.Checks.Records;

/// <summary>A period whose paper was made long ago is audited again: time alone has made nothing late, and what was recorded since counts.</summary>
public class LaterAuditTests
{
    private static readonly DateOnly Later = Board.Today.AddYears(6);

    // What was dated in the future is not any more.
    public static TheoryData<string> Codes => [.. RecordChecksTests.Codes.Select(static row => row.Data).Where(static code => code != "risk-future")];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Findings_AreThoseOfThen(string code) => Assert.Equal(Said(RecordChecksTests.Found(code)), Said(RecordChecksTests.Found(code), Later));

    // Each would be late by now.
    [Fact]
    public void WhatLapsedSince_IsNotFound()
    {
        var board = new Board().Grade("current", "2020-05-01", "4x4").Grade("target", "2020-05-01", "1x4", "2020-06-30").Risk(static risk => risk with { AnticipatedCompletion = Board.Day("2020-06-30") })
            .Accept("2020-05-05", "2020-06-30").Action("ask", "indicator/falls", due: "2020-06-30")
            .Assured("control/survey", 1, "2020-05-01").Assured("control/survey", 3, "2020-05-01", "2020-06-30").Assured("risk/3163", 2, "2020-05-01", "2020-06-30");
        Assert.Equal(Said(board), Said(board, Later));
        Assert.DoesNotContain(board.Find(), static finding => Late.Contains(finding.Check, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2020-05-19", null, 1)]
    [InlineData("2020-05-20", null, 0)]
    [InlineData("2020-05-19", "2020-06-01", 0)] // given anew since
    public void Assurance_LapsesByTheDayOfThePaper_UnlessItIsRenewed(string until, string? renewed, int findings)
    {
        var board = new Board().Assured("control/survey", 2, "2020-04-01", until);
        if (renewed is not null) board.Assured("control/survey", 2, renewed);
        Assert.Equal(findings, board.Find(later: Later).Count(static finding => finding.Check == "assurance-lapsed"));
    }

    [Theory]
    [InlineData("2020-05-19", 0)]
    [InlineData("2021-05-19", 0)] // looked at since
    [InlineData(null, 1)]
    public void Review_ThatWasDue_IsFound_UntilTheRiskIsLookedAt(string? reviewed, int findings)
    {
        var board = new Board().Review("2020-05-07", ReviewOutcome.Unchanged, next: "2020-05-18");
        if (reviewed is not null) board.Review(reviewed, ReviewOutcome.Unchanged);
        Assert.Equal(findings, board.Find(later: Later).Count(static finding => finding.Check == "risk-review-overdue"));
    }

    [Fact]
    public void FiguresOfLaterPeriods_DoNotMakeARiskDeaf()
    {
        Assert.Empty(Deaf(Watching("2020-06", "7%"), Later));
        Assert.Single(Deaf(Watching("2020-04", "7%"), Later));

        static IEnumerable<string> Deaf(Board board, DateOnly later) => board.Find(later: later).Where(static finding => finding.Check == "risk-deaf").Select(static finding => finding.Message);
        static Board Watching(string period, string figure) =>
            new Board().NoNote().Note("2020-04-29T09:00:00", "Looked at.").Figures(pack => pack.Row("sickness", "percentage", period, figure)).Watch("sickness", new WatchedSign.Criterion("sickness more than 6%"), 1);
    }

    private static string[] Late { get; } = ["risk-target-passed", "risk-completion-passed", "risk-review-overdue", "risk-no-progress", "risk-above-tolerance", "assurance-lapsed", "risk-first-line-only", "action-overdue"];

    private static IEnumerable<string> Said(Board board, DateOnly? later = null) => board.Find(later: later).Select(static finding => $"{finding.Key} {finding.Message} {finding.Fingerprint}");
}
