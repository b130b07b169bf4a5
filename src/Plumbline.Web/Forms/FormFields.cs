using Microsoft.Extensions.Primitives;

namespace Plumbline.Web.Forms;

/// <summary>What was typed into a form: from the browser, or from the draft that was kept.</summary>
public sealed class FormFields(IReadOnlyDictionary<string, StringValues> values, IFormFileCollection? files = null)
{
    /// <summary>Nothing typed.</summary>
    public static FormFields None { get; } = new(new Dictionary<string, StringValues>(StringComparer.Ordinal));

    /// <summary>Every field with its values, as typed.</summary>
    public IReadOnlyDictionary<string, StringValues> All => values;

    /// <summary>Whether a field was sent, if only empty.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>A field as typed; empty where it is absent.</summary>
    public string Raw(string name) => values.TryGetValue(name, out var found) && found is [{ } text, ..] ? text : "";

    /// <summary>A field trimmed; null where it is absent or blank.</summary>
    public string? Text(string name) => Raw(name).Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The values of a field that may be sent several times.</summary>
    public IReadOnlyList<string> Several(string name) => values.TryGetValue(name, out var found) ? [.. found.OfType<string>()] : [];

    /// <summary>Whether a box is ticked, or a button pressed.</summary>
    public bool IsOn(string name) => Raw(name).Length > 0;

    /// <summary>The files that were chosen.</summary>
    public IReadOnlyList<IFormFile> Files(string name) => files?.GetFiles(name).Where(static file => file.Length > 0 || file.FileName.Length > 0).ToList() ?? [];
}
