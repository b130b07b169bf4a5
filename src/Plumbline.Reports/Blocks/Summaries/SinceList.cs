using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>What is new since the paper of the period before, made at the same position of the ledger: each measure's reading then and now.</summary>
internal sealed class SinceList
{
    private const int MostLines = 3;
    private readonly ReportContext _context;
    private readonly SummaryLines _lines;
    private readonly CultureInfo _culture;
    private readonly IReadOnlyList<(ReportLine Now, ReportLine Then)> _pairs;

    internal SinceList(ReportContext context, SummaryLines lines)
    {
        (_context, _lines, _culture) = (context, lines, context.Picture.Settings.Language);
        var before = context.Before.Lines;
        _pairs = [.. lines.All.Select(line => (Now: line, Then: before.Find(line.Indicator, line.Unit)!)).Where(static pair => pair.Then is not null)];
    }

    /// <summary>Whether there was anything to report in the period before, and there is now.</summary>
    internal bool Any => _lines.HasFigures && _pairs.Any(static pair => pair.Then.Current is not null);

    internal ImmutableArray<Element> Within(double width, double height, Anchor anchor)
    {
        var heading = new Heading(1, $"Since {_context.Period.Previous.ToText(_culture, full: true)}", anchor);
        var text = width - PartHeights.Bullet;
        // Sums of heights differ in their last digits by their order.
        var left = height - PageRoom.Heading + 1;
        var all = Kinds().Where(static kind => kind.Lines.Count > 0).ToList();
        if (all.Count == 0) return [heading, new Paragraph(_lines.HasCharts ? "Nothing has come on or off target, and no chart shows a new change." : "Nothing has come on or off target.")];
        var items = new List<RichText>();
        for (var i = 0; i < all.Count; i++)
        {
            var after = all.Count - i - 1;
            // Each kind that follows needs a line of its own. Names beyond three lines take no more than half of the room: its height is estimated.
            var fit = (left / (PageRoom.PartLine + 1)) - after;
            var most = double.IsInfinity(left) ? MostLines : Math.Max(Math.Clamp((int)fit, 1, MostLines), (int)(fit / 2));
            var item = NamedLines.Of(_lines, all[i].Label, all[i].Lines, Detail, text, most);
            var tall = (PageRoom.Table.Of(item, text) * PageRoom.PartLine) + 1;
            if (items.Count > 0 && tall + (after > 0 ? PageRoom.PartLine + 1 : 0) > left)
            {
                var rest = all.Skip(i).Sum(static kind => kind.Lines.Count);
                items.Add($"{Counted.Sentence(Counted.Number(rest))} more {(rest == 1 ? "change" : "changes")}");
                break;
            }

            left -= tall;
            items.Add(item);
        }

        return [heading, ItemList.Bullets([.. items])];
    }

    private string Detail(ReportLine line) => line.Current is { } current ? ", " + ValueText.Of(current.Value, _culture) : "";

    private IEnumerable<(string Label, IReadOnlyList<ReportLine> Lines)> Kinds() =>
    [
        ("Off target now", Now(static (now, then) => now.IsCounted && !now.IsMet && then is { IsCounted: true, IsMet: true })),
        ("Changed for the worse", Now(static (now, then) => now.Reading.IsConcern && HadNo(then.Reading.IsConcern, now, then))),
        ("A doubtful figure", Now(static (now, then) => now.Reading.IsDoubtful && !then.Reading.IsDoubtful)),
        ("On target now", Now(static (now, then) => now.IsCounted && now.IsMet && then is { IsCounted: true, IsMet: false })),
        ("Changed for the better", Now(static (now, then) => now.Reading.IsImprovement && HadNo(then.Reading.IsImprovement, now, then))),
        ("Changed, with no better direction", Now(static (now, then) => now.Reading.IsOtherChange && HadNo(then.Reading.IsOtherChange, now, then))),
        ("Recovering", Now(static (now, then) => now.Reading.Recovery is not null && HadNo(then.Reading.Recovery is not null, now, then))),
        ("Back to usual, from worse", Now(static (now, then) => IsSettled(now) && then.Reading.IsConcern && now.Reading.Recovery is null)),
        ("Back to usual, from better", Now(static (now, then) => IsSettled(now) && then.Reading.IsImprovement && !now.Reading.IsImprovement && now.Reading.Recovery is null)),
    ];

    // Where the chart had no limits yet, its first signals are as old as the figures they rest on.
    private static bool HadNo(bool signal, ReportLine now, ReportLine then) => !signal && (then.Reading.HasLimits || HasBegunSince(now.Reading, then.Judgement.Period));

    private static bool HasBegunSince(Reading now, Period before)
    {
        if (now is not { Charted: { } charted, Chart: { LastReported: { } last } chart }) return false;
        // A recovery begins after its worst figure; a signal with the first of its figures.
        if (now.Recovery is { } recovery) return charted.Points[recovery.Worst].At.Last >= before.First;
        var signals = chart.Signals.Where(signal => signal.Points.Contains(last.Index)).ToList();
        return signals.Count > 0 && charted.Points[signals.Min(static signal => signal.First)].At.First > before.Last;
    }

    // A month without a judged figure ends no signal.
    private static bool IsSettled(ReportLine now) => now.Reading is { HasLimits: true, IsDoubtful: false, IsConcern: false } && now.Current?.Amount is not null;

    private IReadOnlyList<ReportLine> Now(Func<ReportLine, ReportLine, bool> isNew) => [.. _pairs.Where(pair => isNew(pair.Now, pair.Then)).Select(static pair => pair.Now)];
}
