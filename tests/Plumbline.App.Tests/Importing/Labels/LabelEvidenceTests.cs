using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing.Labels;

/// <summary>What a label and its figure say against an indicator whose name is similar.</summary>
public sealed class LabelEvidenceTests
{
    // Made-up labels with a figure of their row. They settled what a word besides costs, and the opposites.
    private static readonly (string Label, string Figure, string Indicator)[] WithFigures =
    [
        ("Meds incidents", "12", "medication-incidents"),
        ("Medication errors", "9", "medication-incidents"),
        ("Prevent WRAP", "91%", "wrap"),
        ("FFT % positive", "94%", "fft-good"),
        ("FFT % negative", "3%", "fft-poor"),
        ("FOI within 20 days", "88%", "foi-on-time"),
        ("FOI % on time", "88%", "foi-on-time"),
        ("FOI overdue", "4", "foi-late"),
        ("FOI still open", "14", "foi-open"),
        ("Strategy meetings - apologies", "3", "-"),
        ("Strategy meetings - total invited", "12", "-"),
        ("Incidents - near miss", "44", "-"),
        ("Incidents - duty of candour", "2", "-"),
        ("Complaints - reopened", "1", "-"),
        ("Complaints withdrawn", "1", "-"),
        ("Sickness - stress related", "1.2%", "-"),
        ("Sickness long term", "3.4%", "sickness-long-term"),
        ("Turnover - nursing", "14.1%", "-"),
        ("Turnover", "12.5%", "turnover"),
        ("Stability", "88.0%", "stability"),
        ("Outbreaks declared", "1", "outbreaks"),
        ("Claims closed", "2", "-"),
        ("Claims received", "2", "claims"),
        ("Compliments logged", "31", "compliments"),
        ("Never events", "0", "never-events"),
        ("Fire safety training", "92%", "fire-safety"),
        ("Fire drills", "3", "-"),
        ("Resus", "81%", "cpr-resus"),
        ("Appraisals overdue", "33", "-"),
        ("Appraisals completed", "84%", "appraisals"),
        ("Bank spend", "£41k", "-"),
        ("Hand hygiene audit", "97%", "uv-light"),
        ("Supervision (safeguarding)", "90%", "safeguarding-supervision"),
        ("Induction (Trust)", "95%", "trust-induction"),
        ("FOI requests", "31", "foi-received"),
        ("Panels", "2", "safeguarding-panels"),
    ];

    private static readonly Lazy<LabelBook> Book = new(() => new LabelBook(ReadWorkspace.Run(Repository.Sample("community-trust")).Workspace!.Indicators, new MappingBook([], [], [])));

    [Fact]
    public void AFigureOfTheRow_KeepsAnotherMeasureFromBeingDecided()
    {
        var asked = WithFigures.Select(label => (label.Indicator, Text: Asked(label.Label, label.Figure))).ToList();
        Assert.Equal([], asked.Where(label => label.Text.Likely is { } likely && likely.Code != label.Indicator).Select(label => Describe(label.Text, label.Indicator)));
        var wrong = asked.Where(label => label.Indicator != "-" && (label.Text.Near is [var first, ..] ? first.Code : null) != label.Indicator).Select(label => Describe(label.Text, label.Indicator)).ToList();
        Assert.True(wrong.Count <= 1, string.Join('\n', wrong));
        Assert.True(asked.Count(label => label.Text.Likely is not null) >= 15);
    }

    [Theory]
    [InlineData("Stability (target)", "88%", "stability", "says target")]
    [InlineData("Turnover ceiling", "13%", "turnover", "says ceiling")]
    [InlineData("Fire safety threshold", "90%", "fire-safety", "says threshold")]
    [InlineData("Appraisals - variance", "2%", "appraisals", "says variance")]
    [InlineData("Appraisals var.", "2%", "appraisals", "says variance")]
    [InlineData("Compliments YTD", "210", "compliments", "says year to date")]
    [InlineData("Compliments - year to date", "210", "compliments", "says year to date")]
    [InlineData("Claims (cumulative)", "21", "claims", "says cumulative")]
    [InlineData("Never events (previous month)", "0", "never-events", "says previous")]
    [InlineData("Never events last year", "1", "never-events", "says previous")]
    [InlineData("Resuscitation numerator", "412", "cpr-resus", "says numerator")]
    [InlineData("Resuscitation denominator", "498", "cpr-resus", "says denominator")]
    [InlineData("Stability lower limit", "81%", "stability", "says limit")]
    [InlineData("Stability upper CI", "91%", "stability", "says confidence interval")]
    [InlineData("Stability mean", "86%", "stability", "says mean")]
    [InlineData("Turnover avg", "12%", "turnover", "says average")]
    [InlineData("Stability peer rank", "12", "stability", "says peer, rank")]
    [InlineData("Stability - England average", "84%", "stability", "says average, national")]
    [InlineData("Outbreaks total", "4", "outbreaks", "says total")]
    [InlineData("Stability", "1", "stability", "1 is no percentage")]
    [InlineData("Never events", "95%", "never-events", "95% is no count")]
    [InlineData("Never events %", "9.5", "never-events", "says %, and a count has none")]
    [InlineData("Strategy meetings - apologies", "80%", "strategy-meetings", "80% is no count")]
    [InlineData("Strategy meetings - apologies", "3", "strategy-meetings", "says apologies besides")]
    public void ALabelOfAnotherFigure_IsNeverDecided_AndSaysWhy(string label, string figure, string first, string why)
    {
        var text = Asked(label, figure);
        Assert.Equal((first, why), (text.Near[0].Code, text.Near[0].Against));
        Assert.Null(text.Likely);
        Assert.StartsWith($"{why}: perhaps {first} (", text.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Avg days to respond to formal complaints", "31", "complaints-average-days")]
    [InlineData("National patient safety incident investigations", "1", "psii-national")]
    [InlineData("Stability %", "88", "stability")]
    [InlineData("Turnover rate", "12", "turnover")]
    public void AWordThatTheIndicatorSaysToo_IsNothingAgainstIt(string label, string figure, string indicator) => Assert.Equal(indicator, Asked(label, figure).Likely?.Code);

    [Fact]
    public void AGroupThatIsATarget_IsAgainstTheLabelsInIt_AndAGroupWithMoreWordsIsNot()
    {
        Assert.Equal("says target", Book.Value.Near(new RowLabel(null, "Target 2024/25", "Stability index"))[0].Against);
        Assert.Null(Book.Value.Near(new RowLabel(null, "National workforce priorities", "Stability index"))[0].Against);
    }

    private static UnsettledText Asked(string label, string figure) =>
        new(MappingKind.Indicator, label, "", 1, new ExampleFigure(figure, null), Book.Value.Near(new RowLabel(null, null, label), figure), IsPlan: false);

    private static string Describe(UnsettledText text, string indicator) => $"{text.Label}: {string.Join(", ", text.Near.Select(near => $"{near.Code} {near.Score:0%}"))}; expected {indicator}";
}
