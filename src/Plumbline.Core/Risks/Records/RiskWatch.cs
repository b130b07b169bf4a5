using Plumbline.Core.Indicators;

namespace Plumbline.Core.Risks.Records;

/// <summary>An indicator that is watched for a risk. Where it speaks, it is off track, and the risk is to be looked at.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="When">When it speaks.</param>
/// <param name="Periods">For how many periods in a row it must speak.</param>
public sealed record RiskWatch(RiskCode Risk, IndicatorCode Indicator, WatchedSign When, int Periods);

/// <summary>When a watched indicator speaks.</summary>
public abstract record WatchedSign
{
    private WatchedSign()
    {
    }

    /// <summary>Its rating is red.</summary>
    public sealed record Red : WatchedSign
    {
        /// <inheritdoc/>
        public override string ToString() => "red";
    }

    /// <summary>Its chart has a special cause of concern at the last point.</summary>
    public sealed record Concern : WatchedSign
    {
        /// <inheritdoc/>
        public override string ToString() => "concern";
    }

    /// <summary>Its chart has a shift at the last point, to either side.</summary>
    public sealed record Shift : WatchedSign
    {
        /// <inheritdoc/>
        public override string ToString() => "shift";
    }

    /// <summary>Its figure fulfils a criterion: <c>sickness-monthly more than 6%</c>.</summary>
    /// <param name="Text">The criterion.</param>
    public sealed record Criterion(string Text) : WatchedSign
    {
        /// <inheritdoc/>
        public override string ToString() => Text;
    }
}
