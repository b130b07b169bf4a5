namespace Plumbline.Core.Collections;

/// <summary>The gap between one event of a line list and the event before it.</summary>
/// <param name="Day">The day of the event that ends the gap.</param>
/// <param name="Reference">The reference of that event.</param>
/// <param name="Size">Days, or cases, since the event before.</param>
public sealed record EventGap(DateOnly Day, string Reference, int Size);

/// <summary>The gaps between the events of one unit that an indicator's chart shows.</summary>
/// <param name="Collection">The line list.</param>
/// <param name="Gaps">The gaps, in order of time.</param>
public sealed record EventGaps(CollectionCode Collection, IReadOnlyList<EventGap> Gaps);
