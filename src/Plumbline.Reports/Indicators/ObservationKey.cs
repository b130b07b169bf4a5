using Plumbline.Core.Observations;
using Plumbline.Core.References;

namespace Plumbline.Reports.Indicators;

/// <summary>The key by which a figure in a document leads back to its observation: <c>sickness-monthly/trust/2023-12</c>. With the ledger position of the report it names one cell.</summary>
public static class ObservationKey
{
    /// <summary>For an actual figure: indicator, unit and period, separated by slashes; a period may have a slash of its own (<c>2019/20</c>), because it comes last. For another figure: the key of its reference.</summary>
    public static string Of(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.Aspect.IsActual ? $"{observation.Indicator}/{observation.Unit}/{observation.Period}" : Reference.To(observation).Key;
    }
}
