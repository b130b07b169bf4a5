using System.Diagnostics.CodeAnalysis;

namespace Plumbline.Core.Text;

/// <summary>The result of reading a text: a value, or the problem with the text. Invalid input is a value, not an exception.</summary>
public sealed class Parsed<T>
    where T : notnull
{
    private readonly T? _value;

    private Parsed(T? value, Problem? problem) => (_value, Problem) = (value, problem);

    /// <summary>What was wrong with the text; null where it was read.</summary>
    public Problem? Problem { get; }

    /// <summary>Whether the text was read.</summary>
    public bool Succeeded => Problem is null;

    /// <summary>The value.</summary>
    /// <exception cref="FormatException">The text could not be read.</exception>
    public T Value => Problem is null ? _value! : throw new FormatException(Problem.ToString());

    /// <summary>Gives the value and the problem: exactly one of the two is not null.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        value = _value;
        problem = Problem;
        return problem is null;
    }

    /// <summary>Continues to read from the value; a problem is kept.</summary>
    public Parsed<TNext> Then<TNext>(Func<T, Parsed<TNext>> next)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(next);
        return Problem is null ? next(_value!) : Problem;
    }

    /// <summary>Converts the value; a problem is kept.</summary>
    public Parsed<TNext> Select<TNext>(Func<T, TNext> next)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(next);
        return Problem is null ? next(_value!) : Problem;
    }

    /// <summary>A value that was read. Needed where <typeparamref name="T"/> is an interface, because C# has no implicit conversion from an interface.</summary>
    public static Parsed<T> Of(T value) => new(value, null);

    /// <summary>A value that was read.</summary>
    public static implicit operator Parsed<T>(T value) => new(value, null);

    /// <summary>The problem with a text that could not be read.</summary>
    public static implicit operator Parsed<T>(Problem problem) => new(default, problem);
}
