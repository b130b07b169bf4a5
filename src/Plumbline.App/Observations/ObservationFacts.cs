using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Observations;

/// <summary>Converts observations to facts. Observations of one reading share their period objects, so each period is formatted once.</summary>
internal sealed class ObservationFacts
{
    private const int MostRemembered = 50_000;

    private readonly Dictionary<Period, string> _periods = new(ReferenceEqualityComparer.Instance);

    /// <summary>The observation as the ledger stores it. A fraction already contains its parts.</summary>
    internal ObservationFact Of(Observation observation)
    {
        var isFraction = observation.Value is ObservedValue.Fraction;
        var source = observation.Source;
        return new ObservationFact(
            observation.Indicator.ToString(),
            observation.Unit.ToString(),
            TextOf(observation.Period),
            observation.Period.First.DayNumber,
            Names<Frequency>.Of(observation.Period.Frequency),
            observation.Value.Text,
            isFraction ? null : observation.Numerator,
            isFraction ? null : observation.Denominator,
            Names<ReportingStatus>.Of(observation.Value.Status),
            observation.IsProvisional,
            observation.Note,
            source?.File,
            source?.Row ?? 0,
            source?.Column ?? 0,
            Aspect: observation.Aspect.ToString(),
            SourceNote: observation.SourceNote,
            Doubtful: observation.IsDoubtful);
    }

    private string TextOf(Period period)
    {
        if (_periods.TryGetValue(period, out var text)) return text;
        text = period.ToString();
        if (_periods.Count < MostRemembered) _periods.Add(period, text);
        return text;
    }
}
