using System.Diagnostics.CodeAnalysis;

namespace Plumbline.Core.Text;

/// <summary>The outcome of reading a text: a value, or the problem with it. Bad input is a value, not an exception.</summary>
public sealed class Parsed<T>
    where T : notnull
{
    private readonly T? _value;

    private Parsed(T? value, Problem? problem) => (_value, Problem) = (value, problem);

    /// <summary>What was wrong, or null where the text was understood.</summary>
    public Problem? Problem { get; }

    /// <summary>Whether the text was understood.</summary>
    public bool Succeeded => Problem is null;

    /// <summary>The value.</summary>
    /// <exception cref="FormatException">The text was not understood.</exception>
    public T Value => Problem is null ? _value! : throw new FormatException(Problem.ToString());

    /// <summary>Takes the value apart from the problem: exactly one of the two is not null.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        value = _value;
        problem = Problem;
        return problem is null;
    }

    /// <summary>Reads on from the value, keeping the problem where there is one.</summary>
    public Parsed<TNext> Then<TNext>(Func<T, Parsed<TNext>> next)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(next);
        return Problem is null ? next(_value!) : Problem;
    }

    /// <summary>Turns the value into another, keeping the problem where there is one.</summary>
    public Parsed<TNext> Select<TNext>(Func<T, TNext> next)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(next);
        return Problem is null ? next(_value!) : Problem;
    }

    /// <summary>A value that was understood, where <typeparamref name="T"/> is an interface, which the language converts from by name only.</summary>
    public static Parsed<T> Of(T value) => new(value, null);

    /// <summary>A value that was understood.</summary>
    public static implicit operator Parsed<T>(T value) => new(value, null);

    /// <summary>A text that was not.</summary>
    public static implicit operator Parsed<T>(Problem problem) => new(default, problem);
}
