using Plumbline.Core.Text;

namespace Plumbline.App.Typing;

/// <summary>A dated note as somebody typed it.</summary>
public static class TypedNote
{
    /// <summary>The longest text of a field, in characters.</summary>
    public const int Longest = 20_000;

    /// <summary>Reads it; a problem where nothing is typed.</summary>
    public static Parsed<string> Read(string? typed)
    {
        Problem? wrong = null;
        var fields = new TypedFields<NoteField>((_, problem) => wrong ??= problem);
        var text = fields.Required(NoteField.Text, fields.Text(NoteField.Text, typed), "what is to be said");
        return wrong is null ? text : wrong;
    }

    private enum NoteField
    {
        Text,
    }
}
