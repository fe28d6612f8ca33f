package io.github.irsadoctor.lab.kube.write.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each row: what is there, the patch, what comes out. Single quotes stand for double ones. */
class PatchTableTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'a':1}|[{'op':'add','path':'/b','value':2}]|{'a':1,'b':2}",
                "{'a':[1,3]}|[{'op':'add','path':'/a/1','value':2}]|{'a':[1,2,3]}",
                "{'a':[1]}|[{'op':'add','path':'/a/-','value':2}]|{'a':[1,2]}",
                "{'a':1}|[{'op':'remove','path':'/a'}]|{}",
                "{'a':1}|[{'op':'replace','path':'/a','value':{'b':2}}]|{'a':{'b':2}}",
                "{'a':{'b':1}}|[{'op':'move','from':'/a/b','path':'/c'}]|{'a':{},'c':1}",
                "{'a':{'b':1}}|[{'op':'copy','from':'/a','path':'/c'}]|{'a':{'b':1},'c':{'b':1}}",
                "{'a/b':1,'c~d':2}|[{'op':'remove','path':'/a~1b'},{'op':'remove','path':'/c~0d'}]|{}",
                "{'a':1}|[{'op':'test','path':'/a','value':1},{'op':'remove','path':'/a'}]|{}",
                "{'a':1}|[{'op':'test','path':'/b','value':null}]|{'a':1}",
                "{'a':1}|[{'op':'replace','path':'','value':{'b':1}}]|{'b':1}"
            })
    void aJsonPatchDoesItsStepsInOrder(String target, String patch, String result) {
        assertThat(JsonPatch.apply(json(target), json(patch))).isEqualTo(json(result));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'a':1}|[{'op':'test','path':'/a','value':2}]",
                "{'a':1}|[{'op':'remove','path':'/b'}]",
                "{'a':1}|[{'op':'replace','path':'/b','value':1}]",
                "{'a':1}|[{'op':'add','path':'/b/c','value':1}]",
                "{'a':[1]}|[{'op':'add','path':'/a/2','value':1}]",
                "{'a':[1]}|[{'op':'remove','path':'/a/-'}]",
                "{'a':1}|[{'op':'grow','path':'/a'}]",
                "{'a':1}|[{'op':'add','path':'/a'}]"
            })
    void aJsonPatchThatDoesNotFitIsToldFromOneThatCannotBeRead(String target, String patch) {
        assertThatThrownBy(() -> JsonPatch.apply(json(target), json(patch)))
                .isInstanceOfSatisfying(
                        BadPatch.class, bad -> assertThat(bad.readable()).isTrue());
        assertThatThrownBy(() -> JsonPatch.apply(json(target), json("{}")))
                .isInstanceOfSatisfying(
                        BadPatch.class, bad -> assertThat(bad.readable()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'containers':[{'name':'a','image':'1'},{'name':'b'}]}|{'containers':[{'name':'a','image':'2'}]}"
                        + "|{'containers':[{'name':'a','image':'2'},{'name':'b'}]}",
                "{'env':[{'name':'A','value':'1'}]}|{'env':[{'name':'B','value':'2'}]}"
                        + "|{'env':[{'name':'A','value':'1'},{'name':'B','value':'2'}]}",
                "{'env':[{'name':'A'},{'name':'B'}]}|{'env':[{'name':'A','$patch':'delete'}]}|{'env':[{'name':'B'}]}",
                "{'env':[{'name':'A'}]}|{'env':[{'$patch':'replace'},{'name':'B'}]}|{'env':[{'name':'B'}]}",
                "{'volumeMounts':[{'mountPath':'/a','name':'v'}]}|{'volumeMounts':[{'mountPath':'/a','readOnly':true}]}"
                        + "|{'volumeMounts':[{'mountPath':'/a','name':'v','readOnly':true}]}",
                "{'ports':[{'containerPort':80}]}|{'ports':[{'containerPort':80,'name':'http'}]}"
                        + "|{'ports':[{'containerPort':80,'name':'http'}]}",
                "{'tolerations':[{'key':'a'}]}|{'tolerations':[{'key':'b'}]}|{'tolerations':[{'key':'b'}]}",
                "{'finalizers':['a']}|{'finalizers':['b']}|{'finalizers':['a','b']}",
                "{'finalizers':['a','b']}|{'$deleteFromPrimitiveList/finalizers':['a']}|{'finalizers':['b']}",
                "{'m':{'a':1,'b':2}}|{'m':{'$patch':'replace','c':3}}|{'m':{'c':3}}",
                "{'m':{'a':1}}|{'m':null}|{}",
                "{'s':{'type':'A','x':1}}|{'s':{'$retainKeys':['type'],'type':'B'}}|{'s':{'type':'B'}}",
                "{'env':[{'name':'A'},{'name':'B'}]}|{'$setElementOrder/env':[{'name':'C'},{'name':'A'},{'name':'B'}],"
                        + "'env':[{'name':'C'}]}|{'env':[{'name':'C'},{'name':'A'},{'name':'B'}]}"
            })
    void aStrategicPatchMergesListsByTheKeyOfTheirItems(String target, String patch, String result) {
        assertThat(StrategicMerge.apply(json(target), json(patch))).isEqualTo(json(result));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'containers':[{'image':'1'}]}|does not contain declared merge key: name",
                "{'$patch':'grow'}|unknown patch type found: grow",
                "[]|cannot unmarshal array"
            })
    void aStrategicPatchThatIsNoneIsRefused(String patch, String says) {
        assertThatThrownBy(() -> StrategicMerge.apply(json("{}"), json(patch))).hasMessageContaining(says);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
