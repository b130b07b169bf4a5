using Plumbline.Core.Checks;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Tests.Checks;

/// <summary>What commentary says of a figure without a number, against what its reading says.</summary>
public partial class WordsContradictTests
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
        { "fall", "Training rose in December.", "it went from 92% to 80%" },
        { "fall", "The rate has increased.", "it went from 92% to 80%" },
        { "fall", "Performance is improving.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "The rate is stable.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "Training remains within its usual range.", "80% is outside its usual range" },
        { "fall", "The target was met.", "80% misses the target of at least 90%" },
        { "fall", "The target has been achieved, thanks to the new rota.", "80% misses the target of at least 90%" },
        { "fall", "We met the target in December.", "80% misses the target of at least 90%" },
        { "fall", "Training is on target.", "80% misses the target of at least 90%" },
        { "fall", "The rate is above target.", "80% is below the target of at least 90%" },
        { "fall", "At 80% the target was met.", "80% misses the target of at least 90%" },
        { "fall", "The rate is stable and the target was met.", "it went from 92% to 80%, and has changed for the worse" },
        { "jump", "Training worsened.", "it went from 92% to 99%, which is better" },
        { "jump", "Training fell.", "it went from 92% to 99%" },
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
        { "fall", "The target of 90% was met.", "80% misses the target of at least 90%" },
        { "fall", "We have now met the 90% target.", "80% misses the target of at least 90%" },
        { "fall", "The target has been met again in December.", "80% misses the target of at least 90%" },
        { "fall", "Our target was achieved this month.", "80% misses the target of at least 90%" },
        { "fall", "The target of at least 90% has been achieved.", "80% misses the target of at least 90%" },
        { "fall", "Training is on target.", "80% misses the target of at least 90%" },
        { "fall", "Training met the target.", "80% misses the target of at least 90%" },
        { "fall", "Training has met its target.", "80% misses the target of at least 90%" },
        { "fall", "We are on target.", "80% misses the target of at least 90%" },
        { "fall", "We achieved our target in December 2023.", "80% misses the target of at least 90%" },
        { "fall", "The rate remains on target.", "80% misses the target of at least 90%" },
        { "fall", "Training is within the target.", "80% misses the target of at least 90%" },
        { "fall", "Training is ahead of target.", "80% misses the target of at least 90%" },
        { "fall", "In December 2023 the target was met.", "80% misses the target of at least 90%" },
        { "fall", "The target is now fully met.", "80% misses the target of at least 90%" },
        { "fall", "Training is meeting the target.", "80% misses the target of at least 90%" },
        { "fall", "The target was exceeded.", "80% is below the target of at least 90%" },
        { "fall", "We exceeded the target.", "80% is below the target of at least 90%" },
        { "fall", "Training has exceeded the target this month.", "80% is below the target of at least 90%" },
        { "fall", "Training is now above the 90% target.", "80% is below the target of at least 90%" },
        { "fall", "Training has gone up.", "it went from 92% to 80%" },
        { "fall", "Training is up on last month.", "it went from 92% to 80%" },
        { "fall", "Training increased to 80%.", "it went from 92% to 80%" },
        { "fall", "Training went up slightly in December.", "it went from 92% to 80%" },
        { "fall", "Performance rose this month.", "it went from 92% to 80%" },
        { "fall", "The rate has risen again.", "it went from 92% to 80%" },
        { "fall", "Training has increased on last month.", "it went from 92% to 80%" },
        { "fall", "Training saw a sharp rise.", "it went from 92% to 80%" },
        { "fall", "Training improved further.", "it went from 92% to 80%, which is worse" },
        { "fall", "Training improved slightly.", "it went from 92% to 80%, which is worse" },
        { "fall", "Training improved significantly.", "it went from 92% to 80%, which is worse" },
        { "fall", "Training has improved significantly.", "it went from 92% to 80%, which is worse" },
        { "fall", "Performance improved.", "it went from 92% to 80%, which is worse" },
        { "fall", "Our performance has improved this month.", "it went from 92% to 80%, which is worse" },
        { "fall", "Training levels improved.", "it went from 92% to 80%, which is worse" },
        { "fall", "The measure improved.", "it went from 92% to 80%, which is worse" },
        { "fall", "Training improved.", "it went from 92% to 80%, which is worse" },
        { "fall", "Training continues to improve.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "Performance remains steady.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "Training is unchanged in December.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "Training showed no change.", "it went from 92% to 80%, and has changed for the worse" },
        { "sickness", "Sickness has gone down.", "it went from 5% to 6.98%" },
        { "sickness", "Sickness is down on last month.", "it went from 5% to 6.98%" },
        { "sickness", "The rate of sickness has fallen.", "it went from 5% to 6.98%" },
        { "sickness", "Sickness decreased significantly.", "it went from 5% to 6.98%" },
        { "sickness", "Sickness met the target of 4.5%.", "6.98% misses the target of at most 4.5%" },
        { "sickness", "The target of at most 4.5% was met.", "6.98% misses the target of at most 4.5%" },
        { "fall", "Target met.", "80% misses the target of at least 90%" },
        { "fall", "Training is 80%. It rose.", "it went from 92% to 80%" },
    };

    // Without a subject the words on actions may be about an action, so that these are found in the others only.
    public static TheoryData<string, string, string> WrongOfTheFigure => new()
    {
        { "fall", "An improvement because more staff attended.", "it went from 92% to 80%, which is worse" },
        { "fall", "No change.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "There was no change in December.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "No special cause.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "Common cause variation.", "80% is outside its usual range" },
        { "fall", "Within limits.", "80% is outside its usual range" },
        { "jump", "As usual.", "it went from 92% to 99%, and has changed for the better" },
        { "fall", "On target.", "80% misses the target of at least 90%" },
        { "fall", "Within target.", "80% misses the target of at least 90%" },
        { "fall", "It is on target.", "80% misses the target of at least 90%" },
        { "fall", "Better than target.", "80% misses the target of at least 90%" },
        { "fall", "It met the target.", "80% misses the target of at least 90%" },
        { "fall", "Above target.", "80% is below the target of at least 90%" },
        { "fall", "It is now above target.", "80% is below the target of at least 90%" },
        { "fall", "Improved.", "it went from 92% to 80%, which is worse" },
        { "fall", "There was an improvement.", "it went from 92% to 80%, which is worse" },
        { "fall", "There has been a further improvement in training.", "it went from 92% to 80%, which is worse" },
        { "fall", "It improved.", "it went from 92% to 80%, which is worse" },
        { "fall", "We saw an improvement in December.", "it went from 92% to 80%, which is worse" },
        { "fall", "It rose.", "it went from 92% to 80%" },
        { "fall", "There was a slight increase.", "it went from 92% to 80%" },
        { "fall", "A rise.", "it went from 92% to 80%" },
        { "fall", "Stable.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "There has been no change.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "No change in training.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "No change this month.", "it went from 92% to 80%, and has changed for the worse" },
        { "fall", "This is normal variation.", "80% is outside its usual range" },
        { "fall", "It remains within its usual range.", "80% is outside its usual range" },
        { "fall", "This is within normal limits.", "80% is outside its usual range" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void AContradiction_IsFound(string figures, string words, string truth)
    {
        AssertFound(With(figures, words, null), words, truth);
        AssertFound(With(figures, null, words), words, truth);
    }

    [Theory]
    [MemberData(nameof(WrongOfTheFigure))]
    public void WordsWithoutASubject_AreAboutTheFigure_ButNotUnderActions(string figures, string words, string truth)
    {
        AssertFound(With(figures, words, null), words, truth);
        Assert.Empty(With(figures, null, words).Find("words-contradict"));
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
    [InlineData("fall", "Training was on target and fell.")]
    [InlineData("fall", "Training was on target. It fell.")]
    [InlineData("fall", "Staff training was stable, and fell in December.")]
    [InlineData("sickness", "Sickness was on target and rose.")]
    [InlineData("sickness", "Sickness exceeded the target.")]
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

    private static void AssertFound(Pack pack, string words, string truth)
    {
        var finding = Assert.Single(pack.Find("words-contradict"));
        Assert.Equal((Severity.Warning, "2023-12", truth), (finding.Severity, finding.Period!.ToString(), finding.Expected));
        Assert.EndsWith(finding.Found!, words, StringComparison.Ordinal);
        Assert.EndsWith($"for December 2023 says “{finding.Found!.TrimEnd('.')}”, but {truth}.", finding.Message, StringComparison.Ordinal);
    }

    private static Pack With(string figures, string? why, string? doing)
    {
        var pack = figures switch { "jump" => Jump, "fall" => Fall, "quiet" => Quiet, "sickness" => Sickness, _ => throw new ArgumentOutOfRangeException(nameof(figures), figures, "Not a pack.") };
        return pack.Say(figures == "sickness" ? "sickness" : "training", "2023-12", why, doing);
    }
}
