using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>Makes facts of the observations of one reading, which share the objects of their periods: each is written out once.</summary>
internal sealed class ObservationFacts
{
    private const int MostRemembered = 50_000;

    private readonly Dictionary<Period, string> _periods = new(ReferenceEqualityComparer.Instance);

    internal ObservationFact Of(Observation observation)
    {
        if (!_periods.TryGetValue(observation.Period, out var text))
        {
            text = observation.Period.ToString();
            if (_periods.Count < MostRemembered) _periods.Add(observation.Period, text);
        }

        return ObservationsFormat.ToFact(observation, text);
    }
}
