using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Core.Pictures;
using Plumbline.Reports.Blocks.Marking;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>The bands of a scored form: how many units fall in each, period by period; each unit's bands as a heat table, the worst first; and what each band leads to.</summary>
/// <param name="Form">The form.</param>
/// <param name="Periods">How many periods, the last that with which the report’s period ends.</param>
/// <param name="Units">Which units the heat table shows.</param>
/// <param name="ShowsCounts">Whether the counts are shown.</param>
/// <param name="To">The last day told; null for the end of the report’s period.</param>
/// <param name="Title">A title in place of its own; null for none.</param>
public sealed record BandTableBlock(FormCode Form, int Periods, BandUnits Units, bool ShowsCounts, ShownUntil? To, string? Title) : FormBlock(Form, To, Title)
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "band-table";

    /// <summary>How many periods are shown unless another number is given.</summary>
    public const int UsualPeriods = 12;

    /// <summary>The most periods that a table shows.</summary>
    public const int MostPeriods = 13;

    /// <inheritdoc/>
    public override string Kind => Name;

    private protected override string? UsualTitle => "bands";

    /// <inheritdoc/>
    public override IEnumerable<ReturnsNeed> NeedsReturns(ReportScope scope) => [Need(scope, Periods, withScores: true)];

    /// <inheritdoc/>
    public override IEnumerable<DataNeed> Needs(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (!ShowsCounts || scope.Picture.Find(Form) is not { } form) return [];
        var last = To?.Of(scope.Period) ?? scope.Period.Last;
        var first = Period.Containing(last, form.Frequency, scope.Picture.Settings.Calendar).Plus(1 - Periods).First;
        return form.Counts.Where(count => scope.Picture.Find(count.Indicator) is not null).Select(count => new DataNeed(count.Indicator, scope.Unit, first) { Until = To is null ? null : last });
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> UnknownNames(OrganisationPicture picture)
    {
        foreach (var problem in base.UnknownNames(picture)) yield return problem;
        if (picture.Find(Form) is { Bands.IsEmpty: true }) yield return Problem.With(Form.ToString(), "a form with bands");
    }

    private protected override OptionWriter Write(OptionWriter options) => options
        .Add("periods", Periods, UsualPeriods).Add("units", Units == BandUnits.Banded ? null : Units.ToString()).Add("counts", ShowsCounts, usual: true);

    private protected override IEnumerable<Section> Sections(ReportContext context, FormShown shown, Heading heading)
    {
        var (all, anchor) = (shown.Take(Periods), AnchorOf(context));
        if (all.Form.Bands.IsEmpty) return [new Section([heading, new Paragraph($"{all.Form.Name} has no bands. A block of completeness tells of its returns.")])];
        if (!all.Reading.HasScores) return [new Section([heading, new Paragraph("This paper was made without the scores.")])];
        var notes = new MarkedNotes(anchor.Id);
        ImmutableArray<Element> counts = ShowsCounts ? [BandCounts.Of(all, notes), .. notes.Elements] : [];
        ImmutableArray<Element> heat = [.. BandHeat.Of(all, Units, anchor)];
        ImmutableArray<Element> key = [.. BandKey.Of(all, anchor)];
        var orientation = CompletenessTable.OrientationOf([.. counts, .. heat]);
        return
        [
            new Section([heading, new Paragraph(BandLead.Of(all), ParagraphRole.Lead), .. all.Form.Note is { } note ? [new Paragraph($"{note.TrimEnd('.')}.", ParagraphRole.Meta)] : ImmutableArray<Element>.Empty, .. counts]) { Form = SectionForm.Whole, Orientation = orientation },
            .. key.IsEmpty ? ImmutableArray<Section>.Empty : [new Section(key) { Form = SectionForm.Whole, Orientation = orientation }],
            .. heat.IsEmpty ? ImmutableArray<Section>.Empty : [new Section(heat) { Orientation = orientation }],
        ];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => Read(options, static (reader, form, to, title) =>
    {
        var (periods, units, counts) = (reader.Whole("periods", UsualPeriods, 1, MostPeriods), reader.Read("units", BandUnits.Parse), reader.YesOrNo("counts", usual: true));
        return () => new BandTableBlock(form, periods, units ?? BandUnits.Banded, counts, to, title);
    });
}
