using Plumbline.Core.Collections;
using Plumbline.Core.Observations;

namespace Plumbline.Core.References;

/// <summary>What a printed figure, or a mark of a chart, leads back to.</summary>
public abstract record FigureSource
{
    private FigureSource()
    {
    }

    /// <summary>The figure of an observation.</summary>
    public static FigureSource Of(Observation observation) => new Figure(References.Reference.To(observation));

    /// <summary>The event that ends a gap.</summary>
    public static FigureSource Of(EventGaps gaps, EventGap gap)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        ArgumentNullException.ThrowIfNull(gap);
        return new Event(gaps.Collection, gap.Reference);
    }

    /// <summary>What the function for this kind makes of it.</summary>
    public abstract T Match<T>(Func<Figure, T> figure, Func<Event, T> @event);

    /// <summary>A figure of the ledger.</summary>
    /// <param name="Reference">With the ledger position of the report it names one cell.</param>
    public sealed record Figure(Reference Reference) : FigureSource
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Figure, T> figure, Func<Event, T> @event)
        {
            ArgumentNullException.ThrowIfNull(figure);
            return figure(this);
        }
    }

    /// <summary>An event of a line list.</summary>
    /// <param name="Collection">The line list.</param>
    /// <param name="Row">The event's own reference in it.</param>
    public sealed record Event(CollectionCode Collection, string Row) : FigureSource
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Figure, T> figure, Func<Event, T> @event)
        {
            ArgumentNullException.ThrowIfNull(@event);
            return @event(this);
        }
    }
}
