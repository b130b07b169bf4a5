using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.BoardAssurance.Reading;

/// <summary>Which units answer a question that each unit of a kind is asked.</summary>
public static class AskedUnits
{
    /// <summary>The units of a kind on the last day of a span, in the order of their codes.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="kind">The kind, in the word of units.csv.</param>
    /// <param name="period">The month with which the span ends.</param>
    public static IReadOnlyList<Unit> Of(OrganisationPicture picture, string kind, Period period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(period);
        return Names<UnitKind>.Parse(kind).TryGet(out var wanted, out _) ? [.. picture.Units.On(period.Last).Where(unit => unit.Kind == wanted)] : [];
    }
}
