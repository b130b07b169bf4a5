using Plumbline.App.Correcting;

namespace Plumbline.Web.Records;

/// <summary>A dated note, as a conversation shows it.</summary>
/// <param name="By">The post that wrote it.</param>
/// <param name="At">When, in words.</param>
/// <param name="Machine">When, as a <c>time</c> element has it.</param>
/// <param name="Text">What it says.</param>
public sealed record NoteLine(string By, string At, string Machine, string Text);

/// <summary>A change that wrote a record, as its page lists it.</summary>
/// <param name="Number">The change: <c>Change 12</c>.</param>
/// <param name="Address">Its page.</param>
/// <param name="When">When it was made.</param>
/// <param name="Who">Who made it.</param>
/// <param name="What">What of the record it wrote, and why.</param>
public sealed record ChangeLine(string Number, string Address, string When, string Who, string What)
{
    /// <summary>The fields of the record that it changed, by the names and in the words that people read; none where they are not told.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];
}
