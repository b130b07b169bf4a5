using System.Collections.Immutable;
using Plumbline.Core.Units;

namespace Plumbline.Core.Collections;

/// <summary>One event of a line list: a complaint, an incident, a request.</summary>
/// <param name="Collection">The line list.</param>
/// <param name="Reference">Its reference, unique in the line list; it must not identify a person.</param>
/// <param name="Unit">The unit it concerns.</param>
/// <param name="Received">The day it was received, or happened.</param>
/// <param name="Closed">The day it was answered, or closed; null while it is open.</param>
/// <param name="Values">A word for each declared column, in the order of the columns; empty where the column is blank.</param>
public sealed record ListedEvent(CollectionCode Collection, string Reference, UnitCode Unit, DateOnly Received, DateOnly? Closed, ImmutableArray<string> Values);
