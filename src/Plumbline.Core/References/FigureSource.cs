using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.References;

/// <summary>The source of a printed figure or of a mark on a chart.</summary>
public abstract record FigureSource
{
    private FigureSource()
    {
    }

    /// <summary>The figure of an observation: given, or worked out from others.</summary>
    public static FigureSource Of(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.Total is null
            ? new Figure(observation.Indicator, observation.Unit, observation.Period, observation.Aspect)
            : new WorkedOut(observation.Indicator, observation.Unit, observation.Period, observation.Aspect);
    }

    /// <summary>The event that ends a gap.</summary>
    public static FigureSource Of(EventGaps gaps, EventGap gap)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        ArgumentNullException.ThrowIfNull(gap);
        return new Event(gaps.Collection, gap.Reference);
    }

    /// <summary>Calls the function for this kind of source and returns its result.</summary>
    public abstract T Match<T>(Func<Figure, T> figure, Func<WorkedOut, T> workedOut, Func<Event, T> @event);

    /// <summary>A figure of the ledger. Together with the report's ledger position it identifies one cell.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Unit">The unit.</param>
    /// <param name="Period">The period.</param>
    /// <param name="Aspect">Which figure of the period: the actual, a plan, a forecast, or an item.</param>
    public sealed record Figure(IndicatorCode Indicator, UnitCode Unit, Period Period, Aspect Aspect) : FigureSource
    {
        /// <summary>The same as a reference. It is made on each call, because a paper has thousands of figures.</summary>
        public Reference Reference => Reference.To(Indicator, Unit, Period, Aspect);

        /// <inheritdoc/>
        public override T Match<T>(Func<Figure, T> figure, Func<WorkedOut, T> workedOut, Func<Event, T> @event)
        {
            ArgumentNullException.ThrowIfNull(figure);
            return figure(this);
        }
    }

    /// <summary>A figure that was worked out from others: it has no cell, and <c>observations --rolled-up</c> lists it.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Unit">The unit.</param>
    /// <param name="Period">The period; the last one of a span.</param>
    /// <param name="Aspect">Which figure of the period: the actual, a plan, a forecast, or an item.</param>
    public sealed record WorkedOut(IndicatorCode Indicator, UnitCode Unit, Period Period, Aspect Aspect) : FigureSource
    {
        /// <summary>The same as a reference.</summary>
        public Reference Reference => Reference.To(Indicator, Unit, Period, Aspect);

        /// <inheritdoc/>
        public override T Match<T>(Func<Figure, T> figure, Func<WorkedOut, T> workedOut, Func<Event, T> @event)
        {
            ArgumentNullException.ThrowIfNull(workedOut);
            return workedOut(this);
        }
    }

    /// <summary>An event of a line list.</summary>
    /// <param name="Collection">The line list.</param>
    /// <param name="Row">The event's own reference in it.</param>
    public sealed record Event(CollectionCode Collection, string Row) : FigureSource
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Figure, T> figure, Func<WorkedOut, T> workedOut, Func<Event, T> @event)
        {
            ArgumentNullException.ThrowIfNull(@event);
            return @event(this);
        }
    }
}
