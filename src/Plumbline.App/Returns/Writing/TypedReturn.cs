using System.Collections.Immutable;
using Plumbline.App.Typing;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Returns.Writing;

/// <summary>A return as somebody typed it. A field that is not named keeps what was returned.</summary>
/// <param name="Values">What was typed, by field: the word of an answer, or a figure as boards print it.</param>
public sealed record TypedReturn(ImmutableDictionary<FieldCode, string> Values)
{
    /// <summary>Why an unusual figure is kept, by field: it becomes the note of the figure.</summary>
    public ImmutableDictionary<FieldCode, string> Why { get; init; } = ImmutableDictionary<FieldCode, string>.Empty;

    /// <summary>Whether it is sent though a field that it needs is not answered.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Why it is late; blank: not stated.</summary>
    public string? LateReason { get; init; }

    /// <summary>Why what was returned is corrected, or what is said to the question with which it was sent back; blank: not stated.</summary>
    public string? Reason { get; init; }

    /// <summary>The fields whose text is not what a return says already.</summary>
    public TypedReturn ChangedFrom(ReturnInHand hand)
    {
        ArgumentNullException.ThrowIfNull(hand);
        return this with { Values = Values.Where(one => one.Value.Trim() != hand.Text(one.Key)).ToImmutableDictionary() };
    }

    /// <summary>A reason as it is kept; null, with its problem, where nothing is typed or it cannot be kept.</summary>
    internal static string? Words(string? typed, string expected, Action<Problem> problems)
    {
        Problem? wrong = null;
        var fields = new TypedFields<ReturnPart>((_, problem) => wrong ??= problem);
        var text = fields.Text(ReturnPart.Reason, typed);
        if (wrong is null && text is null) wrong = Problem.With(null, expected);
        if (wrong is null) return text;
        problems(wrong);
        return null;
    }
}

/// <summary>A part of a return that may be wrong.</summary>
public enum ReturnPart
{
    /// <summary>The answer or the figure of a field.</summary>
    Field,

    /// <summary>Why an unusual figure is kept.</summary>
    Why,

    /// <summary>Why it is late.</summary>
    Late,

    /// <summary>Why it is corrected, waived or sent back.</summary>
    Reason,
}

/// <summary>What is wrong with a return that was typed, or must be said before it is sent.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Field">The field; null where it is of the return as a whole.</param>
/// <param name="Words">What was found and what is expected, as a sentence.</param>
public sealed record ReturnProblem(ReturnPart Part, FormField? Field, string Words);
