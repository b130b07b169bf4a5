using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.References;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.References;

/// <summary>Checks that the target of a reference exists.</summary>
internal static class ResolveReference
{
    /// <summary>Checks a reference.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="picture">The organisation's definitions.</param>
    /// <param name="figures">The figures of an indicator in a unit; called only if the reference names a figure with both. Null: any figure of a known indicator and unit will do.</param>
    /// <param name="records">The keys of the records of a kind; called only for the kind of the reference. Null: there are none.</param>
    /// <returns>Null if the target exists; otherwise a problem with the most similar that does.</returns>
    public static Problem? Run(Reference reference, OrganisationPicture picture, Func<IndicatorCode, UnitCode, IEnumerable<Observation>>? figures, Func<ReferenceKind, IEnumerable<string>>? records = null)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(picture);
        return reference.Kind switch
        {
            ReferenceKind.Figure => Unknown(reference.Indicator!, picture) ?? Unknown(reference.Unit!, picture)
                ?? (figures is null ? null : Missing("figure", reference.Key, figures(reference.Indicator!, reference.Unit!).Select(static figure => Reference.To(figure).Key))),
            ReferenceKind.Indicator => Unknown(reference.Indicator!, picture),
            ReferenceKind.Risk or ReferenceKind.Control or ReferenceKind.Objective or ReferenceKind.Contract or ReferenceKind.Kpi or ReferenceKind.Opinion
                or ReferenceKind.Criterion or ReferenceKind.Action or ReferenceKind.Commitment or ReferenceKind.Statement or ReferenceKind.Return
                or ReferenceKind.Register or ReferenceKind.Paragraph or ReferenceKind.Edition => Missing(Names<ReferenceKind>.Of(reference.Kind), reference.Key, records?.Invoke(reference.Kind) ?? []),
        };
    }

    private static Problem? Unknown(IndicatorCode code, OrganisationPicture picture) => Missing("indicator", code.ToString(), picture.Indicators.Select(static indicator => indicator.Code.ToString()));

    private static Problem? Unknown(UnitCode code, OrganisationPicture picture) => Missing("unit", code.ToString(), picture.Units.All.Select(static unit => unit.Code.ToString()));

    private static Problem? Missing(string what, string key, IEnumerable<string> there)
    {
        var keys = there.ToList();
        return keys.Contains(key, StringComparer.Ordinal) ? null : new Problem($"no {what} {key}", $"a reference to something that exists{Spelling.Suggestion(key, keys)}");
    }
}
