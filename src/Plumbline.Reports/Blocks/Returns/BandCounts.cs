using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Marking;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Choices;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>How many units fall in each band by period. The bands add up to the responses; responses and both kinds of non-response to those asked.</summary>
internal static class BandCounts
{
    private sealed record CountedRow(RichText Name, FormCount Count, FormBand? Band, Func<PeriodShown, int> Of, RowStyle Style);

    internal static Table Of(FormShown shown, MarkedNotes notes)
    {
        var culture = shown.Culture;
        var table = new Table(
            $"{shown.Form.Name}: {shown.Noun}s by band",
            [
                new Column("Score") { Share = CompletenessTable.ShareOfNames(shown.Periods.Length) },
                .. shown.Periods.Select(one => new Column(one.Period.ToText(culture, full: true), Alignment.Number)
                {
                    ShortHeader = one.Period.ToShortText(culture),
                    Group = CompletenessTable.GroupOf(one.Period, culture),
                    IsLatest = one == (shown.LastCounted ?? shown.Last),
                }),
            ],
            [.. Rows(shown).Select((row, at) => new Row([Cell.Header(row.Name), .. shown.Periods.Select(period => CellOf(shown, period, row, at, notes))]) { Style = row.Style })])
        {
            HidesCaption = true,
            Density = shown.Periods.Length > 6 ? TableDensity.Dense : TableDensity.Normal,
            Folded = shown.Earlier,
        };
        return table with { PrintScale = table.Density == TableDensity.Dense ? PrintWidth.ScaleOf(table, table.Columns.Length > CompletenessTable.MostInPortrait ? PageOrientation.Landscape : PageOrientation.Portrait) : 100 };
    }

    private static List<CountedRow> Rows(FormShown shown)
    {
        var (bands, noun) = (shown.Form.Bands, shown.Form.Frequency.Noun());
        List<CountedRow> rows = [.. bands.Reverse().Select(band => new CountedRow(BesideWords.Of(BandLook.Shape(bands, band, isAlone: false), band.Words), FormCount.Band, band, period => period.InBand(band), RowStyle.Normal))];
        if (shown.Periods.Any(static period => period.Lines.Any(static line => line is { IsResponse: true, Band: null }))) rows.Add(new("Outside every band", FormCount.Band, null, static period => period.Lines.Count(static line => line is { IsResponse: true, Band: null }), RowStyle.Normal));
        rows.Add(new("Returned", FormCount.Responses, null, static period => period.Responses, RowStyle.Total));
        rows.Add(new($"{shown.NotReturned}, first {noun}", FormCount.Single, null, static period => period.Single, RowStyle.Normal));
        rows.Add(new($"{shown.NotReturned}, second {noun} or more", FormCount.Consecutive, null, static period => period.Consecutive, RowStyle.Normal));
        rows.Add(new("Asked", FormCount.Asked, null, static period => period.Asked, RowStyle.GrandTotal));
        return rows;
    }

    private static Cell CellOf(FormShown shown, PeriodShown period, CountedRow row, int at, MarkedNotes notes)
    {
        var stated = Stated(shown, period, row);
        if (shown.WhyNot(period) is { } why) return ReturnShare.Dash with { Note = at == 0 ? notes.MarkOf(why) : null };
        var count = row.Of(period);
        return ReturnShare.Count(count) with { Note = stated is { Amount: { } other } && other != count ? notes.MarkOf($"{row.Name.PlainText.TrimStart('\u2060', '\u00a0')}, {shown.Said(period.Period)}: the returns give {Counted.Digits(count)}. The figure that was given is {ValueText.Of(stated!.Value, shown.Culture)}{(stated.IsDoubtful ? ", which is doubtful" : "")}.") : null };
    }

    // A figure that was given for what is counted here; one that was worked out from the returns is the same number.
    private static Observation? Stated(FormShown shown, PeriodShown period, CountedRow row)
    {
        if (row is { Count: FormCount.Band, Band: null }) return null;
        return shown.Form.Counts.FirstOrDefault(one => one.Count == row.Count && one.Band == row.Band) is { } counting && shown.Context.Picture.Find(counting.Indicator) is { } indicator
            ? shown.Context.SeriesOf(indicator, shown.Context.Scope.Unit)[period.Period] : null;
    }
}
