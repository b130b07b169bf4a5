using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Options;

/// <summary>The indicators a block shows, and the unit whose figures it shows.</summary>
public sealed record IndicatorSelection
{
    /// <summary>Every indicator, for the unit the report is made for.</summary>
    public static IndicatorSelection All { get; } = new();

    /// <summary>The unit; null for the unit the report is made for.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>The domains shown, by their printed names; empty shows all.</summary>
    public TextList Domains { get; init; } = [];

    /// <summary>The codes of the indicators shown; empty shows all.</summary>
    public TextList Indicators { get; init; } = [];

    /// <summary>The selected unit, else the unit the report is made for.</summary>
    public UnitCode UnitIn(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Unit ?? scope.Unit;
    }

    /// <summary>The selected indicators, in print order.</summary>
    public IEnumerable<Indicator> In(OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return picture.Indicators.Where(Includes);
    }

    /// <summary>Selected names that do not exist: a renamed domain, a closed unit.</summary>
    public IEnumerable<Problem> ProblemsIn(OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (Unit is not null && picture.Units.Find(Unit) is null) yield return Problem.With(Unit.ToString(), "the code of a unit");
        var domains = picture.Indicators.Select(indicator => indicator.Placement.Domain).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var domain in Domains.Where(domain => !domains.Contains(domain, StringComparer.Ordinal)))
            yield return Problem.With(domain, $"one of the domains {string.Join("; ", domains)}");
        foreach (var code in Indicators.Where(code => !(IndicatorCode.Parse(code).TryGet(out var parsed, out _) && picture.Find(parsed) is not null)))
            yield return Problem.With(code, "the code of an indicator");
    }

    internal static IndicatorSelection Read(OptionReader options) => new()
    {
        Unit = options.Read("unit", UnitCode.Parse),
        Domains = options.Texts("domains"),
        Indicators = options.Texts("indicators"),
    };

    internal OptionWriter Write(OptionWriter options) =>
        options.Add("unit", Unit?.ToString()).Add("domains", Domains.ToString()).Add("indicators", Indicators.ToString());

    /// <summary>Whether the selection includes an indicator.</summary>
    internal bool Includes(Indicator indicator) =>
        (Domains.Count == 0 || Domains.Contains(indicator.Placement.Domain, StringComparer.Ordinal))
        && (Indicators.Count == 0 || Indicators.Contains(indicator.Code.ToString(), StringComparer.Ordinal));
}
