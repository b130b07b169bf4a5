using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Readings;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>The sentences at the top: how many met their target, the one thing to ask about, and whether anything is being done. At most two lines; then a line that names doubtful figures.</summary>
internal sealed class SummaryLead(ReportContext context, SummaryLines lines)
{
    private const int MostLines = 2;

    // Of doubtful figures.
    private const int MostNamed = 8;
    private readonly CultureInfo _culture = context.Picture.Settings.Language;

    internal IEnumerable<Element> Of(PageRoom room)
    {
        var lead = Lead(room.Width);
        room.Take((PageRoom.Lead.Of(lead, room.Width) * PageRoom.LeadLine) + 6.4);
        yield return new Paragraph(lead, ParagraphRole.Lead);
        if (Doubtful(room.Width) is not { } doubtful) yield break;
        room.Take((PageRoom.Table.Of(doubtful, room.Width) * PageRoom.PartLine) + 6);
        yield return new Paragraph(doubtful);
    }

    /// <summary>The sentences whole, for a screen. Of doubtful figures the first few are named.</summary>
    internal IEnumerable<Element> Whole()
    {
        yield return new Paragraph(Lead(double.PositiveInfinity), ParagraphRole.Lead);
        if (Doubtful(double.PositiveInfinity) is { } doubtful) yield return new Paragraph(doubtful);
    }

    /// <summary>Whether none of what needs attention has an action: the lead says so, and no row repeats it.</summary>
    internal static bool SaysNoAction(SummaryLines lines) => lines.Pressing.Count > 0 && !lines.Pressing.Any(static line => line.HasAction);

    // That no action is recorded is always said; the share of one section, and how many have an action, where there is room.
    private RichText Lead(double width)
    {
        if (!lines.HasFigures) return NoFigures();
        if (lines.Pressing is not [var most, ..]) return Standing();
        RichText first = [Standing(), " ", new Strong(StrongOf(most, width))];
        Inline[] share = Share() is { } words ? [" " + words] : [];
        Inline[] action = [" " + Action()];
        // The column of actions says the same where some have one.
        RichText[] wanted = SaysNoAction(lines) ? [[.. first, .. share, .. action], [.. first, .. action]] : [[.. first, .. share, .. action], [.. first, .. action], first];
        return wanted.FirstOrDefault(text => PageRoom.Lead.Of(text, width) <= MostLines) ?? wanted[^1];
    }

    private string NoFigures()
    {
        var period = context.Period.ToText(_culture, full: true);
        return lines.Latest is { } latest
            ? $"No figure has been reported for {period}; the latest is {latest.ToText(_culture, full: true)}."
            : $"No figure has been reported for {period}.";
    }

    private string Standing()
    {
        var words = lines.Counted.Count == 0 ? NoneRated() : MetWords.Of([.. lines.Counted.Select(static line => line.Judgement)], lines.Noun);
        if (context.Definition.Figures == FiguresShown.Latest) return $"{(lines.HasFiguresOfPeriod ? "" : NoFigures() + " ")}By their latest figures, {words}.";
        var waiting = lines.All.Count(static line => TargetWords.IsAimed(line.Target) && line.Judgement.NotRated is NotRatedReason.NothingReported or NotRatedReason.NotAvailable or NotRatedReason.Awaited or NotRatedReason.DataPending);
        var early = waiting > lines.Counted.Count ? $" {Counted.Digits(waiting)} {(waiting == 1 ? "has a target and no figure" : "have a target and no figure")} yet." : "";
        return $"In {context.Period.ToText(_culture, full: true)}, {words}.{early}";
    }

    private string NoneRated() => lines.All.Any(static line => TargetWords.IsAimed(line.Target)) ? $"no {lines.Noun} is rated"
        : lines.All.Count == 1 ? $"the one {lines.Noun} has no target"
        : $"the {Counted.Digits(lines.All.Count)} {lines.Noun}s have no target";

    /// <summary>The one thing in strong: the first of what needs attention.</summary>
    private string StrongOf(ReportLine line, double width)
    {
        var reading = line.Reading;
        var subject = $"{PageRoom.Lead.Cut(lines.NameOf(line), width * 0.7, 1, isBold: true)}, at {ValueText.Of(line.Current!, _culture)},";
        return reading.Ask!.Value switch
        {
            Ask.FindTheCause when Outside(reading) is { } where => $"{subject} is {where} its usual range: ask why.",
            Ask.FindTheCause => $"{subject} has changed for the worse: ask why.",
            Ask.ChangeHowItIsDone when reading.Outlook is { Kind: OutlookKind.OutOfReach, IsOnlyJust: var isJust } => $"{subject} has its target {(isJust ? "only just " : "")}out of reach as things stand.",
            Ask.ChangeHowItIsDone => $"{subject} has missed its target in {OutlookWords.Every(reading.Outlook.Missed.Length, reading.Outlook, new() { Noun = reading.Charted!.Points[^1].At.Frequency.Noun() })}.",
            Ask.KeepWatch or Ask.TooEarlyToSay => $"{subject} {(AgainstWords.Of(line.Judgement, _culture) is { } against ? $"is {against.InSentence}" : "misses its target")}.",
        };
    }

    private static string? Outside(Reading reading) => reading.Chart?.LastReported?.Signals switch
    {
        { } signals when (signals & PointSignals.OutsideHigh) != PointSignals.None => "above",
        { } signals when (signals & PointSignals.OutsideLow) != PointSignals.None => "below",
        _ => null,
    };

    private string Action()
    {
        var (all, with) = (lines.Pressing.Count, lines.Pressing.Count(static line => line.HasAction));
        return (all, with) switch
        {
            (1, 0) => "No action is recorded for it.",
            (1, _) => "An action is recorded for it.",
            (2, 0) => "No action is recorded for either of the two below.",
            (_, 0) => $"No action is recorded for any of the {Counted.Digits(all)} below.",
            _ when all == with => all == 2 ? "An action is recorded for both." : $"An action is recorded for all {Counted.Digits(all)}.",
            _ => $"An action is recorded for {Counted.Number(with)} of the {Counted.Digits(all)}.",
        };
    }

    /// <summary>The section in which at least half of what needs attention lies; null where none has, where there are fewer than four, or where the whole report is of that section.</summary>
    private string? Share()
    {
        if (lines.Pressing.Count < 4) return null;
        var most = lines.Pressing.GroupBy(static line => line.Indicator.Placement.Section, StringComparer.Ordinal).Where(static section => section.Key is not null).MaxBy(static section => section.Count());
        if (most is null || most.Count() * 2 < lines.Pressing.Count || lines.All.All(line => string.Equals(line.Indicator.Placement.Section, most.Key, StringComparison.Ordinal))) return null;
        return most.Count() == lines.Pressing.Count
            ? $"All {Counted.Digits(most.Count())} are in {most.Key}."
            : $"{Counted.Sentence(Counted.Number(most.Count()))} of the {Counted.Digits(lines.Pressing.Count)} {(most.Count() == 1 ? "is" : "are")} in {most.Key}.";
    }

    private RichText? Doubtful(double width)
    {
        if (lines.Doubtful.Count == 0) return null;
        var counted = lines.Doubtful.Count == 1 ? "One figure is doubtful and stands in no count above" : $"{Counted.Sentence(Counted.Number(lines.Doubtful.Count))} figures are doubtful and stand in no count above";
        for (var named = Math.Min(lines.Doubtful.Count, MostNamed); named > 0; named--)
        {
            var rest = lines.Doubtful.Count - named;
            RichText words = RichText.Create([counted, ": ", .. lines.Doubtful.Take(named).SelectMany((line, i) => (IEnumerable<Inline>)
                [.. i == 0 ? Array.Empty<Inline>() : ["; "], .. lines.Linked(line, lines.NameOf(line)), ", " + ValueText.Of(line.Current!.Value, _culture)]), rest == 0 ? "." : $"; and {Counted.Digits(rest)} more."]);
            if (named == 1 || PageRoom.Table.Of(words, width) <= 1) return words;
        }

        return null;
    }
}
