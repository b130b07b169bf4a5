using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Judging;

/// <summary>The tables of docs/reference/ratings.md, row by row.</summary>
public class RatingReferenceTests
{
    private const string Page = "ratings.md";

    [Fact]
    public void Targets_AreReadAsThePageSays() =>
        Assert.All(MarkdownTable.Below(Page, "Targets"), row =>
        {
            var criterion = Make.Criterion(row[0]);
            Assert.Equal(row[1], criterion.ToString());
            Assert.Equal(criterion, Make.Criterion(criterion.ToString()));
            Assert.Equal(row[2], criterion switch
            {
                TargetCriterion.AtLeast => "at least",
                TargetCriterion.AtMost => "at most",
                TargetCriterion.MoreThan => "more than",
                TargetCriterion.LessThan => "less than",
                TargetCriterion.ThePlan => "the plan",
                TargetCriterion.Between => "between",
                TargetCriterion.Exactly => "exactly",
                TargetCriterion.VerdictOf => "a verdict",
                TargetCriterion.NoTarget => "none has been set",
                TargetCriterion.Baseline => "being measured in order to set one",
                TargetCriterion.Contextual => "a count of activity: no target applies",
                _ => throw new InvalidOperationException($"{criterion} is of no kind."),
            });
        });

    [Fact]
    public void Targets_AreReadAlikeUnderGermanCulture() => Culture.Under(Culture.German, Targets_AreReadAsThePageSays);

    [Fact]
    public void Schemes_HaveTheNamesOnThePage() =>
        Assert.All(MarkdownTable.Below(Page, "Schemes"), row =>
        {
            var name = row[0].Replace("`, target zero", "", StringComparison.Ordinal);
            Assert.Equal(name, RatingScheme.Parse(name).Value.ToString());
        });

    [Fact]
    public void Examples_AreRatedAsThePageSays() =>
        Assert.All(MarkdownTable.Below(Page, "Examples"), row =>
        {
            var rating = Rate(row[0], row[1], row[2]);
            Assert.Equal(row[3], Names<RatingStatus>.Of(rating.Status));
            Assert.NotEmpty(JudgementWords.Reason(rating, Culture.British));
            Assert.Equal(rating.Status is RatingStatus.Baseline or RatingStatus.Contextual ? "none" : row[2], JudgementWords.Rule(rating));
        });

    [Fact]
    public void Examples_AreRatedAlikeUnderGermanCulture() => Culture.Under(Culture.German, Examples_AreRatedAsThePageSays);

    [Fact]
    public void NotRated_SaysWhyAsThePageDoes() =>
        Assert.All(MarkdownTable.Below(Page, "Not rated, and why"), row =>
        {
            var judgement = Rate(row[0], row[1], "council-5-10");
            Assert.Equal((RatingStatus.NotRated, row[2]), (judgement.Status, JudgementWords.Reason(judgement, Culture.British)));
        });

    [Fact]
    public void Change_IsAsThePageSays() =>
        Assert.All(MarkdownTable.Below(Page, "Change in performance"), row =>
        {
            var (before, now) = (Make.Observation("2024-03", row[0]), Make.Observation("2024-04", row[1]));
            Assert.Equal(row[2], Names<ChangeDirection>.Of(PerformanceChange.Between(Make.Indicator(Polarity.Higher), before, now).Direction));
            Assert.Equal(row[3], Names<ChangeDirection>.Of(PerformanceChange.Between(Make.Indicator(Polarity.Lower), before, now).Direction));
        });

    private static Judgement Rate(string value, string target, string scheme) => Make.Judgement(
        value.Length == 0 ? null : Make.Observation("2024-03", value),
        target.Length == 0 ? null : Make.Target(target),
        scheme);
}
