using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Assuring;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Blocks.Assuring;

public sealed class AssuranceWordsTests
{
    [Theory]
    [InlineData(SuggestionKind.Level, "reasonable", "reasonable", false, "reasonable", "criteria suggest reasonable")]
    [InlineData(SuggestionKind.Range, "partial", "no-assurance", false, "between partial and no assurance", "criteria suggest partial at best")]
    [InlineData(SuggestionKind.Range, "substantial", "no-assurance", true, "between substantial and no assurance, or no level", "evidence is missing to decide")]
    [InlineData(SuggestionKind.Range, "partial", "partial", true, "partial, or no level", "criteria suggest partial, or no level")]
    [InlineData(SuggestionKind.NoneFits, null, null, true, "no level fits", "no level fits the evidence")]
    [InlineData(SuggestionKind.ForAPerson, null, null, false, "questions not answered", "questions not answered")]
    public void Suggestion_InWords(SuggestionKind kind, string? best, string? worst, bool mayFitNone, string comesTo, string suggests)
    {
        var suggestion = new DomainSuggestion(new AssuranceDomain("safe", null), kind, Level(best), Level(worst), mayFitNone, [new LineSuggestion(null!, kind, Level(best), Level(worst), mayFitNone, [])]);

        Assert.Equal(comesTo, AssuranceWords.ComesTo(suggestion));
        Assert.Equal(suggests, AssuranceWords.Suggests(suggestion));
    }

    [Theory]
    [InlineData("substantial reasonable", "worse", " worse, was substantial")]
    [InlineData("no-assurance partial", "better", " better, was no assurance")]
    [InlineData("partial partial", "same", "= same")]
    [InlineData("partial", "new", "first opinion")]
    [InlineData("green partial", null, null)]
    [InlineData("partial green", null, null)]
    public void Movement_IsSaidWhereLevelsCompare(string levels, string? word, string? whole)
    {
        var domain = new AssurancePaper().With("1", "Care", "safe").Line("1", "safe falls", "s substantial yes: Falls").Opine("1", "safe", levels).Reading.Objectives[0].Domains[0];

        Assert.Equal(word, AssuranceWords.Movement(domain));
        Assert.Equal(whole, AssuranceWords.Moved(domain)?.PlainText);
    }

    [Theory]
    [InlineData(2, "Green Red")]
    [InlineData(3, "Green Amber Red")]
    [InlineData(4, "Green Yellow Amber Red")]
    [InlineData(5, "Green Yellow Yellow Amber Red")]
    public void Tones_GoFromGreenToRed_ByRank(int count, string tones)
    {
        IReadOnlyList<AssuranceLevel> levels = [.. Enumerable.Range(0, count).Select(static rank => new AssuranceLevel($"level-{rank}", rank))];
        var version = new FrameworkVersion { From = new DateOnly(2020, 1, 1), Levels = levels, Domains = [], Lines = [] };

        Assert.Equal(tones.Split(' ').Select(Enum.Parse<RatingTone>), levels.Select(level => AssuranceLook.ToneOf(version, level)));
    }

    private static AssuranceLevel? Level(string? code) => code is null ? null : AssurancePaper.Version([]).Level(code);
}
