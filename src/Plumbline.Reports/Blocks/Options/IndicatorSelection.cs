using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Blocks.Options;

/// <summary>The indicators a block shows, and the unit it shows them for.</summary>
public sealed record IndicatorSelection
{
    /// <summary>Every indicator, of the organisation as a whole.</summary>
    public static IndicatorSelection All { get; } = new();

    /// <summary>The unit; null is the one at the top.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>The domains shown, by their printed names; none is all.</summary>
    public TextList Domains { get; init; } = [];

    /// <summary>The codes of the indicators shown; none is all.</summary>
    public TextList Indicators { get; init; } = [];

    /// <summary>The unit in an organisation.</summary>
    public UnitCode UnitIn(OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return Unit ?? picture.Units.Top.Code;
    }

    /// <summary>The indicators, in the order they stand on paper.</summary>
    public IEnumerable<Indicator> In(OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return picture.Indicators.Where(Includes);
    }

    /// <summary>What is selected and is not there: a domain renamed, a unit closed.</summary>
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

    /// <summary>Whether an indicator of the organisation is selected.</summary>
    internal bool Includes(Indicator indicator) =>
        (Domains.Count == 0 || Domains.Contains(indicator.Placement.Domain, StringComparer.Ordinal))
        && (Indicators.Count == 0 || Indicators.Contains(indicator.Code.ToString(), StringComparer.Ordinal));
}
