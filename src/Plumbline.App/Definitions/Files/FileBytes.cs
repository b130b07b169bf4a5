using System.Buffers;
using System.Globalization;
using System.Text;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Files;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Files;

/// <summary>Checks that the bytes of a file are of the type that its name says.</summary>
internal static class FileBytes
{
    // A text may contain these control characters: tab, line feed, form feed, carriage return.
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Except([0x09, 0x0A, 0x0C, 0x0D]).Select(one => (byte)one), 0x7F]);

    /// <summary>Why the bytes are not of the name's type; null where they are.</summary>
    internal static Problem? Problem(FileName name, Stream bytes) => name.Type.Form switch
    {
        FileForm.Marked => OfMarks(name.Type, bytes),
        FileForm.Package => OfMarks(name.Type, bytes) ?? OfPackage(name, bytes),
        FileForm.Text => OfText(name.Type, bytes),
    };

    private static Problem? OfMarks(FileType type, Stream bytes)
    {
        var first = Part(bytes, 0, 16);
        if (!first.AsSpan().StartsWith(type.Begins.Span))
        {
            var other = FileType.All.FirstOrDefault(one => !one.Begins.IsEmpty && first.AsSpan().StartsWith(one.Begins.Span));
            return new Problem(other is null ? $"bytes that are not {type.Words}" : $"the bytes of {(other.Form == FileForm.Package ? "a zip file" : other.Words)}", $"{type.Words}, as its name says: save it as one, or name it for what it is");
        }

        return Part(bytes, Math.Max(0, bytes.Length - FileType.EndWithin), FileType.EndWithin).AsSpan().IndexOf(type.Ends.Span) >= 0 ? null
            : new Problem($"{type.Words} that is cut short", "the whole file: copy it again");
    }

    private static Problem? OfPackage(FileName name, Stream bytes)
    {
        try
        {
            var types = OfficePackage.Types(name, bytes);
            if (types.Any(one => one.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || one.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
                return new Problem($"{name.Type.Words} with macros", $"one without: open it and save it as .{name.Type}");
            return types.Contains(name.Type.MainPart!, StringComparer.OrdinalIgnoreCase) ? null
                : new Problem($"a zip file that is not {name.Type.Words}", $"{name.Type.Words}, as its name says: save it as one, or name it for what it is");
        }
        catch (RefusedFileException)
        {
            return new Problem($"{name.Type.Words} that is cut short or damaged", "the file saved again by the program it comes from");
        }
    }

    private static Problem? OfText(FileType type, Stream bytes)
    {
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var (buffer, characters, rows) = (new byte[1 << 16], new char[1 << 16], 0);
        bytes.Position = 0;
        for (int length; (length = bytes.Read(buffer)) > 0;)
        {
            var part = buffer.AsSpan(0, length);
            var control = part.IndexOfAny(Controls);
            var text = control < 0 ? part : part[..control];
            try
            {
                decoder.GetChars(text, characters, flush: control >= 0 || bytes.Position == bytes.Length);
            }
            catch (DecoderFallbackException bad)
            {
                return Foreign(type, rows + part[..Math.Clamp(bad.Index, 0, length)].Count((byte)'\n'), $"byte {bad.BytesUnknown?[0]:X2}");
            }

            rows += text.Count((byte)'\n');
            if (control >= 0) return Foreign(type, rows, $"byte {part[control]:X2}");
        }

        return null;
    }

    private static Problem Foreign(FileType type, int rows, string found) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{found} in line {rows + 1}"), $"{type.Words}: save it as UTF-8, or keep it as PDF if its bytes must stay unchanged");

    private static byte[] Part(Stream bytes, long from, int most)
    {
        var part = new byte[Math.Min(most, bytes.Length - from)];
        bytes.Position = from;
        bytes.ReadExactly(part);
        return part;
    }
}
