namespace Plumbline.App.Ledger.Rows;

/// <summary>The numbers of series as bytes: for each run of following numbers, how many numbers lie before it and how many it has, seven bits a byte. A month of fifty thousand series takes a few bytes.</summary>
internal static class SeriesRuns
{
    /// <summary>The bytes of numbers from 1 on, in order and each once.</summary>
    public static byte[] Of(IEnumerable<int> numbers)
    {
        using var bytes = new MemoryStream();
        using var output = new BinaryWriter(bytes);
        var (end, first, last) = (0, 0, 0);
        foreach (var number in numbers)
        {
            if (number == last + 1 && first > 0)
            {
                last = number;
                continue;
            }

            Close();
            (first, last) = (number, number);
        }

        Close();
        return bytes.ToArray();

        void Close()
        {
            if (first == 0) return;
            output.Write7BitEncodedInt(first - end - 1);
            output.Write7BitEncodedInt(last - first + 1);
            end = last;
        }
    }

    /// <summary>The numbers, in order.</summary>
    public static IEnumerable<int> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var input = new BinaryReader(stream);
        var end = 0;
        while (stream.Position < stream.Length)
        {
            var first = end + 1 + input.Read7BitEncodedInt();
            end = first + input.Read7BitEncodedInt() - 1;
            for (var number = first; number <= end; number++) yield return number;
        }
    }
}
