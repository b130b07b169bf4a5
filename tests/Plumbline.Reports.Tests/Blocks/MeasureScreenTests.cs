using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks;

public sealed class MeasureScreenTests
{
    // Steady, and in the last month far beyond.
    private static readonly string Months = string.Join("; ", Enumerable.Range(0, 24).Select(static month => FormattableString.Invariant($"{2021 + ((month + 3) / 12)}-{((month + 3) % 12) + 1:00} {(month == 23 ? 60 : 85 + (month * 7 % 11))}%")));

    [Fact]
    public void Facts_TellFigureTargetRatingChangeAndOutlook()
    {
        var screen = Of(new SmallOrganisation().With("rate", Months), "2023-03");
        var facts = screen.Facts.Items.ToDictionary(static fact => fact.Label, static fact => fact, StringComparer.Ordinal);
        Assert.Equal("60%", facts["March 2023"].Value.PlainText);
        Assert.Contains("worse, from 85% in February 2023", facts["March 2023"].Detail!.PlainText, StringComparison.Ordinal);
        Assert.Equal("yes, for the worse: lower than usual", facts["Is it changing?"].Detail!.PlainText);
    }

    [Fact]
    public void WhatTheHeadlineSays_IsNotSaidBelowTheChartAgain()
    {
        var screen = Of(new SmallOrganisation().With("rate", Months), "2023-03");
        Assert.Contains("below its usual range", screen.Headline, StringComparison.Ordinal);
        var says = string.Join(' ', Traversal.Elements(screen.Says).OfType<Paragraph>().Select(static paragraph => paragraph.Content.PlainText));
        Assert.StartsWith("Find out what has changed.", says, StringComparison.Ordinal);
        Assert.DoesNotContain("below its usual range", says, StringComparison.Ordinal);
        Assert.DoesNotContain(screen.Chart, static element => element is Callout);
    }

    [Fact]
    public void Figures_StandLatestFirst_EachWithWhatTheChartSaysOfIt()
    {
        var screen = Of(new SmallOrganisation().With("rate", Months), "2023-03");
        Assert.Equal(24, screen.Figures.Length);
        Assert.Equal(("2023-03", Variation.ConcernLow, "below its usual range"), (screen.Figures[0].Figure.Period.ToString(), screen.Figures[0].Variation, screen.Figures[0].Says));
        Assert.Equal("within its usual range", screen.Figures[1].Says);
    }

    [Fact]
    public void EarlierPeriod_EndsWithItsOwnFigure() =>
        Assert.Equal("2022-06", Of(new SmallOrganisation().With("rate", Months), "2022-06").Figures[0].Figure.Period.ToString());

    [Fact]
    public void FewFigures_SayWhyThereIsNoRange()
    {
        var screen = Of(new SmallOrganisation().With("rate", "2023-01 90%; 2023-02 91%; 2023-03 92%"), "2023-03");
        Assert.Contains("too few for a usual range", screen.Facts.Items.Single(static fact => fact.Label == "Is it changing?").Detail!.PlainText, StringComparison.Ordinal);
        Assert.All(screen.Figures, static figure => Assert.Null(figure.Says));
    }

    [Fact]
    public void NothingReported_IsSaid_AndNothingIsDrawn()
    {
        var screen = Of(new SmallOrganisation().With("rate"), "2023-03");
        Assert.Equal("Nothing has been reported yet.", screen.Headline);
        Assert.Empty(screen.Chart);
        Assert.Empty(screen.Figures);
    }

    [Fact]
    public void Commentary_StandsInItsParts()
    {
        var words = new Commentary(IndicatorCode.Parse("rate").Value, SmallOrganisation.Top, Period.Month(2023, 3), "Two wards closed.", "A new rota.", null);
        var screen = Of(new SmallOrganisation { Commentaries = [words] }.With("rate", "2023-03 80%"), "2023-03");
        Assert.Equal(["Why", "What we are doing"], screen.Commentary.Select(static part => part.Heading));
    }

    private static MeasureScreen Of(SmallOrganisation organisation, string period)
    {
        var context = organisation.Context(period, new IndicatorPagesBlock(new IndicatorSelection { Indicators = ["rate"] }));
        return MeasureScreen.Of(context, context.Picture.Find(IndicatorCode.Parse("rate").Value)!, SmallOrganisation.Top);
    }
}
