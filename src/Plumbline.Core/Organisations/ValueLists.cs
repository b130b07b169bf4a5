using System.Collections.Immutable;

namespace Plumbline.Core.Organisations;

/// <summary>What an organisation defines, as one list for each type of value. A new type of value needs no change here.</summary>
public sealed class ValueLists
{
    private readonly ImmutableDictionary<Type, object> _lists;

    private ValueLists(ImmutableDictionary<Type, object> lists) => _lists = lists;

    /// <summary>No values of any type.</summary>
    public static ValueLists None { get; } = new(ImmutableDictionary<Type, object>.Empty);

    /// <summary>The values of a type, in the order in which they were given; empty where there are none.</summary>
    public IReadOnlyList<T> Of<T>()
        where T : class => _lists.TryGetValue(typeof(T), out var list) ? (IReadOnlyList<T>)list : [];

    /// <summary>The same lists with other values of one type.</summary>
    public ValueLists With<T>(IReadOnlyList<T> values)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values);
        return new ValueLists(_lists.SetItem(typeof(T), values));
    }
}
