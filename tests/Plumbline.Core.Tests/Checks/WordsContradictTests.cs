using Plumbline.Core.Checks;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Tests.Checks;

/// <summary>What commentary says of a figure without a number, against what its reading says.</summary>
public class WordsContradictTests
{
    // Month by month from October 2022; the commentary is on December.
    private static readonly string[] Steady = ["91%", "90%", "91%", "90%", "91%", "90%", "92%", "91%", "90%", "91%", "92%", "90%", "91%", "92%"];

    // Above its limits, and higher is better: 99% after 92%.
    private static Pack Jump => new Pack().Row("training", "percentage", "2022-10", [.. Steady, "99%"]).Aim("training", "at least 90%");

    // Below its limits: 80% after 92%, against a target of at least 90%.
    private static Pack Fall => new Pack().Row("training", "percentage", "2022-10", [.. Steady, "80%"]).Aim("training", "at least 90%");

    // Within its limits, and lower than the month before: 91% after 92%.
    private static Pack Quiet => new Pack().Row("training", "percentage", "2022-10", [.. Steady, "91%"]).Aim("training", "at least 90%");

    // Higher is worse: 6.98% after 5%, against at most 4.5%.
    private static Pack Sickness => new Pack().Row("sickness", "percentage", "2022-10", "5.0%", "5.1%", "5.0%", "4.9%", "5.0%", "5.1%", "5.0%", "4.9%", "5.0%", "5.1%", "5.0%", "4.9%", "5.1%", "5%", "6.98%")
        .Change("sickness", row => row with { Polarity = Polarity.Lower }).Aim("sickness", "at most 4.5%");

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "fall", "Training improved this month.", "it went from 92% to 80%, which is worse" },
        { "fall", "Training is better than last month.", "it went from 92% to 80%, which is worse" },
        { "fall", "An improvement because more staff attended.", "it went from 92% to 80%, which is worse" },
        { "fall", "Training rose in December.", "it went from 92% to 80%" },
        { "fall", "The rate has increased.", "it went from 92% to 80%" },
        { "fall", "Performance is improving.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "The rate is stable.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "No change.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "There was no change in December.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "Training remains within its usual range.", "80% is outside its usual range" },
        { "fall", "No special cause.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "Common cause variation.", "80% is outside its usual range" },
        { "fall", "Within limits.", "80% is outside its usual range" },
        { "fall", "The target was met.", "80% misses the target of at least 90%" },
        { "fall", "The target has been achieved, thanks to the new rota.", "80% misses the target of at least 90%" },
        { "fall", "We met the target in December.", "80% misses the target of at least 90%" },
        { "fall", "Training is on target.", "80% misses the target of at least 90%" },
        { "fall", "The rate is above target.", "80% is below the target of at least 90%" },
        { "fall", "At 80% the target was met.", "80% misses the target of at least 90%" },
        { "fall", "The rate is stable and the target was met.", "it went from 92% to 80%, and has changed for the worse" },
        { "jump", "Training worsened.", "it went from 92% to 99%, which is better" },
        { "jump", "Training fell.", "it went from 92% to 99%" },
        { "jump", "As usual.", "it went from 92% to 99%, and has changed for the better" },
        { "jump", "The target was missed.", "99% meets the target of at least 90%" },
        { "jump", "The target was not met.", "99% meets the target of at least 90%" },
        { "jump", "We did not meet the target.", "99% meets the target of at least 90%" },
        { "jump", "The target wasn't met in December.", "99% meets the target of at least 90%" },
        { "jump", "Training is below target.", "99% is above the target of at least 90%" },
        { "jump", "Training is off target.", "99% meets the target of at least 90%" },
        { "sickness", "Sickness improved.", "it went from 5% to 6.98%, which is worse" },
        { "sickness", "Sickness fell this month.", "it went from 5% to 6.98%" },
        { "sickness", "Sickness is within target.", "6.98% misses the target of at most 4.5%" },
        { "sickness", "Sickness is below target.", "6.98% is above the target of at most 4.5%" },
        { "quiet", "The target was missed.", "91% meets the target of at least 90%" },
        { "quiet", "Training improved.", "it went from 92% to 91%, which is worse" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void AContradiction_IsFound(string figures, string words, string truth)
    {
        foreach (var (why, doing) in new[] { (words, null), ((string?)null, words) })
        {
            var finding = Assert.Single(With(figures, why, doing).Find("words-contradict"));
            Assert.Equal((Severity.Warning, "2023-12", words, truth), (finding.Severity, finding.Period!.ToString(), finding.Found, finding.Expected));
            Assert.EndsWith($"for December 2023 says “{words.TrimEnd('.')}”, but {truth}.", finding.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("fall", "Training fell.")]
    [InlineData("fall", "Training worsened because of the strike.")]
    [InlineData("fall", "The target was not met.")]
    [InlineData("fall", "The target was missed, and the rate is below target.")]
    [InlineData("fall", "Training has not improved.")]
    [InlineData("fall", "There was no improvement.")]
    [InlineData("fall", "The rate is no longer stable.")]
    [InlineData("fall", "It is not within its usual range.")]
    [InlineData("fall", "It is outside its limits.")]
    [InlineData("fall", "The rate improved in November.")]
    [InlineData("fall", "In November the target was met.")]
    [InlineData("fall", "In November more staff were free. Training rose. In December it fell back.")]
    [InlineData("fall", "November was good. Training improved.")]
    [InlineData("fall", "Training improved from June 2023 to November 2023.")]
    [InlineData("fall", "Training improved against last year.")]
    [InlineData("fall", "Training is better than in 2021.")]
    [InlineData("fall", "We expect training to improve.")]
    [InlineData("fall", "Training will improve next month.")]
    [InlineData("fall", "Training should rise.")]
    [InlineData("fall", "To improve, we have added courses.")]
    [InlineData("fall", "The target was met in two of three wards.")]
    [InlineData("fall", "The national target was met.")]
    [InlineData("fall", "The target of 75% was met.")]
    [InlineData("fall", "The target was almost met.")]
    [InlineData("fall", "The target was met until November.")]
    [InlineData("fall", "Staffing is stable.")]
    [InlineData("fall", "We aim to keep the rate within its limits.")]
    [InlineData("fall", "Fire training improved.")]
    [InlineData("fall", "Training rose and fell.")]
    [InlineData("fall", "Has training improved?\n\nNo.")]
    [InlineData("fall", "No change of policy is planned.")]
    [InlineData("jump", "Training improved.")]
    [InlineData("jump", "We have never missed the target.")]
    [InlineData("jump", "The target was met, and is no longer missed.")]
    [InlineData("jump", "Training is off-site this month.")]
    [InlineData("jump", "We met the trainers.")]
    [InlineData("sickness", "Sickness rose.")]
    [InlineData("sickness", "Performance fell.")]
    [InlineData("sickness", "Performance is below target.")]
    [InlineData("sickness", "Sickness is above target.")]
    [InlineData("sickness", "Sickness is higher than last month.")]
    [InlineData("quiet", "The rate is stable and within its limits.")]
    [InlineData("quiet", "As usual.")]
    [InlineData("quiet", "No change.")]
    [InlineData("quiet", "The target was met.")]
    [InlineData("quiet", "Training fell slightly.")]
    [InlineData("quiet", "Training is improving.")]
    public void ATrueOrDoubtfulSentence_IsLeftAlone(string figures, string words) => Assert.Empty(With(figures, words, words).Find("words-contradict"));

    // The commentary is on one of two: a shared word names it, the whole name of the other does not.
    [Theory]
    [InlineData("Sickness absence, in the month", "Sickness absence, rolling", "Sickness absence fell.", 1)]
    [InlineData("Sickness absence, in the month", "Level", "Sickness absence fell.", 1)]
    [InlineData("Sickness absence, in the month", "Sickness absence", "Sickness absence fell.", 0)]
    [InlineData("Sickness absence, in the month", "Sickness absence", "Sickness absence in the month fell.", 1)]
    public void ANameThatTwoIndicatorsShare(string name, string other, string words, int findings) =>
        Assert.Equal(findings, With("sickness", words, null).Change("sickness", row => row with { Name = name }).Row("other", "percentage", "2023-11", "5%", "4%").Change("other", row => row with { Name = other }).Find("words-contradict").Count);

    [Fact]
    public void OfADoubtfulFigure_OrOneWithoutANumber_NothingIsSaid()
    {
        Assert.Empty(new Pack().Row("training", "percentage", "2023-01", "90%", "N/A").Aim("training", "at least 90%").Say("training", "2023-02", "The target was missed.").Find("words-contradict"));
        Assert.Empty(new Pack().Row("training", "percentage", "2023-01", "90%").With(Pack.Cell("training", Support.Make.Period("2023-02"), "10%") with { IsDoubtful = true, SourceNote = "Printed 100%" }).Aim("training", "at least 90%").Say("training", "2023-02", "The target was met.").Find("words-contradict"));
    }

    private static Pack With(string figures, string? why, string? doing)
    {
        var pack = figures switch { "jump" => Jump, "fall" => Fall, "quiet" => Quiet, "sickness" => Sickness, _ => throw new ArgumentOutOfRangeException(nameof(figures), figures, "Not a pack.") };
        return pack.Say(figures == "sickness" ? "sickness" : "training", "2023-12", why, doing);
    }
}
