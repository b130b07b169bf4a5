using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Returns;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Current;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>What papers show of a form over the periods, with its links leading to the site. Of few units each has a row; of more the counts are shown, and the highest scores.</summary>
internal static class FormOver
{
    private static readonly BandUnits Highest = BandUnits.Parse("worst 20").Value;

    /// <summary>Completeness, then bands; nothing where no return was made in any of the periods.</summary>
    internal static IEnumerable<Element> Of(Visit visit, FormReading reading, Period period)
    {
        if (reading.Periods.All(static one => one.IsSilent)) return [];
        var (form, isFew) = (reading.Form, reading.Periods.Max(static one => one.Lines.Length) <= FormLines.Few);
        // Sentences that count one unit say nothing.
        var isOne = reading.Periods.All(static one => one.Lines.Length <= 1);
        IReportBlock completeness = new ReturnsCompletenessBlock(form.Code, reading.Periods.Length, isFew ? CompletenessBy.Unit : CompletenessBy.Form, To: null, Title: null);
        IReportBlock? bands = form.Bands.IsEmpty ? null : new BandTableBlock(form.Code, reading.Periods.Length, isFew ? BandUnits.Banded : Highest, ShowsCounts: false, To: null, Title: null);
        // Names of reports have no colon.
        var report = new ReportDefinition { Name = "returns:", Title = form.Name, Frequency = form.Frequency, Blocks = bands is null ? [completeness] : [completeness, bands] };
        var context = new ReportContext(report, new ReportScope(visit.Definitions.Picture, period), ImmutableDictionary<(IndicatorCode, UnitCode), Series>.Empty, visit.Position.Value, DateOnly.FromDateTime(visit.Definitions.Position.At.UtcDateTime)) { Returns = [reading] }
            .On(new SiteAddresses(visit.Links, period, visit.Definitions.Picture.Units.Top.Code));
        var (first, last) = (ReturnVisit.Words(visit, reading.Periods[0].Period), ReturnVisit.Words(visit, period));
        var since = first == last ? last : $"{first} to {last}";
        return
        [
            // Who did not return it, and why others need not, stands in the list above.
            new Heading(1, $"Completeness, {since}", new Anchor("completeness")), .. ScreenBlock.FirstSection(context, completeness),
            .. bands is null ? ImmutableArray<Element>.Empty : [new Heading(1, $"Bands, {since}", new Anchor("bands-over")), .. ScreenBlock.Of(context, bands).Where(element => !IsNote(element, form.Note) && !(isOne && element is Paragraph { Role: ParagraphRole.Lead }))],
        ];
    }

    // The page has the note of the form at its top.
    private static bool IsNote(Element element, string? note) => note is not null && element is Paragraph { Role: ParagraphRole.Meta } paragraph && paragraph.Content.PlainText.TrimEnd('.') == note.TrimEnd('.');
}
