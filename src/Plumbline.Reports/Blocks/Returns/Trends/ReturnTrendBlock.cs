using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Returns.Trends;

/// <summary>What the columns of a trend are.</summary>
public enum TrendShows
{
    /// <summary>The last day, the weeks before, and this week to date; for a daily form.</summary>
    Weeks,

    /// <summary>Each period of the form.</summary>
    Periods,
}

/// <summary>What the rows of a trend are.</summary>
public enum TrendUnits
{
    /// <summary>A row a figure, of all units together.</summary>
    Total,

    /// <summary>A row a unit below each figure too.</summary>
    Each,
}

/// <summary>A situation report: the figures that a form asks for, and their share of a whole, over weeks or periods.</summary>
/// <param name="Form">The form.</param>
/// <param name="Fields">The codes of the figures shown, in this order; empty shows all.</param>
/// <param name="Shows">What its columns are; null for weeks of a daily form, else periods.</param>
/// <param name="Periods">How many weeks before this one, or how many periods; null for the usual number.</param>
/// <param name="Units">What its rows are.</param>
/// <param name="To">The last day told; null for the end of the report’s period.</param>
/// <param name="Title">A title in place of its own; null for none.</param>
public sealed record ReturnTrendBlock(FormCode Form, TextList Fields, TrendShows? Shows, int? Periods, TrendUnits Units, ShownUntil? To, string? Title) : FormBlock(Form, To, Title)
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "return-trend";

    /// <summary>The most weeks or periods.</summary>
    public const int MostPeriods = 13;

    // The whole of which a share is told may be of a year before.
    private const int DaysOfWhole = 400;

    private const int UsualWeeks = 5, UsualPeriods = 7, DaysOfWeek = 7;

    /// <inheritdoc/>
    public override string Kind => Name;

    private protected override string? UsualTitle => null;

    /// <summary>Whether its columns are weeks.</summary>
    internal bool IsByWeek(FormDefinition form) => (Shows ?? (form.Frequency == Frequency.Day ? TrendShows.Weeks : TrendShows.Periods)) == TrendShows.Weeks && form.Frequency == Frequency.Day;

    /// <summary>How many weeks before this one, or periods, it shows.</summary>
    internal int Count(FormDefinition form) => Periods ?? (IsByWeek(form) ? UsualWeeks : UsualPeriods);

    /// <inheritdoc/>
    public override IEnumerable<ReturnsNeed> NeedsReturns(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Picture.Find(Form) is not { } form) return [Need(scope, 1, withScores: false)];
        var last = Period.Containing(Until(scope), form.Frequency, scope.Picture.Settings.Calendar);
        return [Need(scope, last.Since(Period.Containing(First(scope, form), form.Frequency, scope.Picture.Settings.Calendar)) + 1, withScores: false)];
    }

    /// <inheritdoc/>
    public override IEnumerable<DataNeed> Needs(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Picture.Find(Form) is not { } form) yield break;
        var (first, last) = (First(scope, form), Until(scope));
        // A week may end after the period of the report.
        var end = Period.Containing(last, form.Frequency, scope.Picture.Settings.Calendar).Last;
        DateOnly? until = To is null && end <= scope.Period.Last ? null : end;
        var units = Units == TrendUnits.Each ? form.Asked.For(scope.Picture.Units, Period.Containing(last, form.Frequency, scope.Picture.Settings.Calendar)) : [];
        foreach (var field in FieldsOf(form))
        {
            foreach (var unit in units.Prepend(scope.Unit)) yield return new DataNeed(field.Indicator, unit, first) { Until = until };
            if (field.ShareOf is { } whole) yield return new DataNeed(whole, scope.Unit, first.AddDays(-DaysOfWhole)) { Until = until };
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> UnknownNames(OrganisationPicture picture)
    {
        foreach (var problem in base.UnknownNames(picture)) yield return problem;
        if (picture.Find(Form) is not { } form) yield break;
        foreach (var problem in FormNames.UnknownFigures(form, Fields)) yield return problem;
        if (!form.Figures.Any()) yield return Problem.With(Form.ToString(), "a form that asks for figures");
        if (Shows == TrendShows.Weeks && form.Frequency != Frequency.Day) yield return Problem.With("weeks", $"periods for shows: the form {form.Code} is {form.Frequency.Every()}, and only the days of a daily form make weeks");
    }

    /// <summary>The figures shown. One that has changed its field is shown once, as it is asked now.</summary>
    internal IEnumerable<FigureField> FieldsOf(FormDefinition form) => Fields.Count == 0 ? form.Figures.GroupBy(static field => field.Indicator).Select(static same => same.Last()) : Fields.Select(code => form.Figures.FirstOrDefault(field => field.Code.ToString() == code)).OfType<FigureField>();

    /// <summary>The last day told.</summary>
    internal DateOnly Until(ReportScope scope) => To?.Of(scope.Period) ?? scope.Period.Last;

    // The Monday of the first week, or the first day of the first period.
    private DateOnly First(ReportScope scope, FormDefinition form)
    {
        var last = Until(scope);
        return IsByWeek(form)
            ? Period.Containing(last, Frequency.Week).First.AddDays(-DaysOfWeek * Count(form))
            : Period.Containing(last, form.Frequency, scope.Picture.Settings.Calendar).Plus(1 - Count(form)).First;
    }

    private protected override OptionWriter Write(OptionWriter options) => options
        .Add("fields", Fields.ToString())
        .Add("shows", Shows is { } shows ? Names<TrendShows>.Of(shows) : null)
        .Add("periods", Periods ?? 0, 0)
        .Add("units", Units == TrendUnits.Total ? null : Names<TrendUnits>.Of(Units));

    private protected override IEnumerable<Section> Sections(ReportContext context, FormShown shown, Heading heading) =>
        [new Section([heading, .. new TrendPaper(context, this, shown, AnchorOf(context)).Elements()]) { Form = Units == TrendUnits.Total ? SectionForm.Whole : SectionForm.Running }];

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => Read(options, static (reader, form, to, title) =>
    {
        var (fields, shows, periods, units) = (reader.Texts("fields"), reader.Word<TrendShows>("shows"), reader.Whole("periods", 0, 1, MostPeriods), reader.Word<TrendUnits>("units") ?? TrendUnits.Total);
        return () => new ReturnTrendBlock(form, fields, shows, periods == 0 ? null : periods, units, to, title);
    });
}
