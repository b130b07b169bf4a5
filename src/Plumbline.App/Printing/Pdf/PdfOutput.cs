using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.App.Printing.Pdf;

/// <summary>Writes objects, and after them the table that says where they are.</summary>
internal sealed class PdfOutput : IDisposable
{
    private readonly MemoryStream output;
    private readonly int[] starts;

    /// <param name="head">What stands before the first object: the version, and a comment that says that the file is no text.</param>
    /// <param name="count">How many numbers of objects there are, 0 included.</param>
    /// <param name="size">About how long the file becomes.</param>
    internal PdfOutput(ReadOnlySpan<byte> head, int count, int size)
    {
        output = new MemoryStream(size + (size / 8));
        starts = new int[count];
        // PDF/UA-1 rests on PDF 1.7 (ISO 14289-1, 6.1).
        output.Write("%PDF-1.7"u8);
        output.Write(head["%PDF-1.7".Length..]);
    }

    /// <summary>Writes an object with the bytes that it had.</summary>
    internal void Write(int number, ReadOnlySpan<byte> content)
    {
        starts[number] = (int)output.Position;
        output.Write(content);
    }

    /// <summary>Writes an object.</summary>
    internal void Write(int number, PdfValue value, byte[]? data)
    {
        starts[number] = (int)output.Position;
        Print(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{value}"));
        if (data is not null)
        {
            output.Write(" stream\n"u8);
            output.Write(data);
            output.Write("\nendstream"u8);
        }

        output.Write("\nendobj\n"u8);
    }

    /// <summary>Writes the table and the trailer, and returns the file. Its identity is made from its content, so that the same content has the same one.</summary>
    internal byte[] End(PdfDictionary trailer)
    {
        var table = (int)output.Position;
        var identity = new PdfText($"<{Convert.ToHexString(SHA256.HashData(output.GetBuffer().AsSpan(0, table)).AsSpan(0, 16))}>");
        trailer["Size"] = PdfAtom.Of(starts.Length);
        trailer["ID"] = PdfArray.Of(identity, identity);
        Print(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {starts.Length}\n"));
        // A number without an object names the next such number (7.5.4).
        var free = Enumerable.Range(0, starts.Length).Where(number => starts[number] == 0).Append(0).ToArray();
        for (int number = 0, at = 0; number < starts.Length; number++)
        {
            if (starts[number] > 0) Print(string.Create(CultureInfo.InvariantCulture, $"{starts[number]:0000000000} 00000 n \n"));
            else Print(string.Create(CultureInfo.InvariantCulture, $"{free[++at]:0000000000} {(number == 0 ? 65535 : 0):00000} f \n"));
        }

        Print(string.Create(CultureInfo.InvariantCulture, $"trailer\n{trailer}\nstartxref\n{table}\n%%EOF\n"));
        return output.ToArray();
    }

    public void Dispose() => output.Dispose();

    private void Print(string latin) => output.Write(Encoding.Latin1.GetBytes(latin));
}
