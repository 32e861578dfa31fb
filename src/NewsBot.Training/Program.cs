// Builds the parser's model out of treebanks, and measures it:
//
//   dotnet run -c Release --project src/NewsBot.Training -- train --treebanks DIR --out FILE
//       reads DIR's ewt-train.conllu and gum-train.conllu; the same files give the same model, bit for bit. Scores each
//       round on DIR's ewt-dev.conllu where there is one
//   dotnet run -c Release --project src/NewsBot.Training -- score FILE.conllu [--model FILE]
//       the model of the program, or another one, on the words of a treebank
using NewsBot.Core.Language.Parsing;
using NewsBot.Training;

switch (args)
{
    case ["train", "--treebanks", var folder, "--out", var file]:
        var dev = Path.Combine(folder, "ewt-dev.conllu");
        var bytes = ModelTraining.Train([.. Sentences(Path.Combine(folder, "ewt-train.conllu")), .. Sentences(Path.Combine(folder, "gum-train.conllu"))],
            File.Exists(dev) ? [.. Sentences(dev)] : [], Console.Error);
        File.WriteAllBytes(file, bytes);
        Console.WriteLine($"{file}: {bytes.Length} bytes");
        return 0;
    case ["score", var file, .. var rest]:
        var model = rest is ["--model", var other] ? ParserModel.Read(File.ReadAllBytes(other)) : Parser.English.Model;
        Console.WriteLine(Score.Of(model, Sentences(file)));
        return 0;
    default:
        Console.Error.WriteLine("Usage: train --treebanks DIR --out FILE | score FILE.conllu [--model FILE]");
        return 2;
}

static IEnumerable<TreebankSentence> Sentences(string path)
{
    using var reader = File.OpenText(path);
    foreach (var sentence in Treebank.Read(reader))
    {
        if (sentence.Length <= WordColumns.Most)
            yield return sentence;
    }
}
