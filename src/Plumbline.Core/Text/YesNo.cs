namespace Plumbline.Core.Text;

/// <summary>The words for yes and no in a cell, in upper or lower case. Every reader of files uses this list.</summary>
public static class YesNo
{
    /// <summary>Reads <c>yes</c>, <c>y</c>, <c>true</c> or <c>1</c>, and <c>no</c>, <c>n</c>, <c>false</c> or <c>0</c>.</summary>
    public static Parsed<bool> Parse(string? text) => PlainText.Read(text ?? "").Trim().ToLowerInvariant() switch
    {
        "yes" or "y" or "true" or "1" => true,
        "no" or "n" or "false" or "0" => false,
        _ => Problem.With(text, "yes, no or nothing"),
    };
}
