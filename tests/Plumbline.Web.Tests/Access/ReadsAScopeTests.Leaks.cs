using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Plumbline.Web.Tests.Access;

/// <content>What shows that something from outside a scope was told.</content>
public partial class ReadsAScopeTests
{
    // A workbook is a folder of texts.
    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType?.EndsWith("sheet", StringComparison.Ordinal) != true) return await answer.Content.ReadAsStringAsync();
        await using var bytes = await answer.Content.ReadAsStreamAsync();
        await using var archive = new ZipArchive(bytes);
        var text = new System.Text.StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }

    // What was searched for, and hashes, are no leaks.
    private static string? Outside(string address, string body, string who = Alder)
    {
        var text = Hashes().Replace(body, "");
        // The page of the API names values that the samples know.
        if (address.StartsWith("/api", StringComparison.Ordinal)) text = text.Replace("\"top\"", "", StringComparison.Ordinal);
        if (address.Contains("q=birch", StringComparison.Ordinal)) text = text.Replace("birch", "", StringComparison.Ordinal);
        return (who == Alder ? OutsideWords() : OutsideUnitWords()).Match(text) is { Success: true } found ? $"{found.Value}: " + text[Math.Max(0, found.Index - 80)..Math.Min(text.Length, found.Index + 60)] : null;
    }

    private static string Without(string body, string word) => body.Replace("id=\"top\"", "", StringComparison.Ordinal).Replace(word, "X", StringComparison.Ordinal);

    [GeneratedRegex("birch|\\bzb|\\bzc|zcaring|\\b77,?[019]\\d\\d\\b|zwhole|trust of others|\"top\"|unit=top", RegexOptions.IgnoreCase, 60_000)]
    private static partial Regex OutsideWords();

    // Whoever reads the whole of the unit reads its Zcaring too.
    [GeneratedRegex("birch|\\bzb|zwhole|trust of others|\"top\"|unit=top", RegexOptions.IgnoreCase, 60_000)]
    private static partial Regex OutsideUnitWords();

    [GeneratedRegex("base64,[A-Za-z0-9+/=]+|[0-9a-f]{12,}|id=\"top\"|sha256-[A-Za-z0-9+/=]+|[A-Za-z0-9_-]{80,}", RegexOptions.None, 60_000)]
    private static partial Regex Hashes();
}
